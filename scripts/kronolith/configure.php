<?php
/**
 * Configures a copy of Horde and makes its tables: what Horde's own web pages would do, which no longer run on this PHP.
 *
 *   php configure.php <folder of Horde> <database file> <port>
 */
[, $base, $database, $port] = $argv;

$settings = [
    'debug_level' => 0,
    'use_ssl' => 0,
    'log' => ['enabled' => false],
    'server' => ['name' => '127.0.0.1', 'port' => (int) $port],
    'cookie' => ['domain' => '', 'path' => '/horde'],
    'sql' => ['phptype' => 'sqlite', 'database' => $database, 'charset' => 'utf-8'],
    'auth' => [
        'driver' => 'sql',
        'admins' => [],
        'checkip' => false,
        'checkbrowser' => false,
        'list_users' => 'none',
        'params' => [
            'driverconfig' => 'horde',
            'table' => 'horde_users',
            'encryption' => 'plain',
            'show_encryption' => false,
            'password_expiration' => 'no',
            'count_bad_logins' => false,
            'login_block' => false,
        ],
    ],
    'prefs' => ['driver' => 'Sql', 'params' => ['driverconfig' => 'horde']],
    'share' => ['driver' => 'Sqlng', 'auto_create' => true],
    'mailer' => ['type' => 'null'],
    'user' => ['select_view' => false, 'force_view' => 'dynamic'],
    'cachejs' => false,
    'cachecss' => false,
    'sessionhandler' => ['type' => 'Builtin'],
];

/** Settings as the lines of PHP that Horde's configuration is made of. */
function assignments(string $name, mixed $value): string
{
    if (!is_array($value) || array_is_list($value)) {
        return "$name = " . var_export($value, true) . ";\n";
    }
    $lines = '';
    foreach ($value as $key => $one) {
        $lines .= assignments($name . '[' . var_export($key, true) . ']', $one);
    }
    return $lines;
}

$ours = "\nunset(\$conf['auth']['params']);\n" . assignments('$conf', $settings);
// Horde does not start without a configuration: first the one it brings, with ours behind it.
copy("$base/config/conf.php.dist", "$base/config/conf.php");
file_put_contents("$base/config/conf.php", $ours, FILE_APPEND);

// A name and an address for everybody who logs in; Horde's own way of keeping them is lost on this PHP.
file_put_contents("$base/config/prefs.local.php", <<<'PHP'
<?php
$names = ['alex' => 'Alex Doe', 'sam' => 'Sam Rivers', 'jo' => 'Jo Park'];
$who = $GLOBALS['registry']->getAuth();
$_prefs['fullname']['value'] = $names[$who] ?? '';
$_prefs['from_addr']['value'] = "$who@example.org";
$_prefs['timezone']['value'] = 'UTC';

PHP);

$_SERVER += ['SERVER_NAME' => '127.0.0.1', 'SERVER_PORT' => $port];
require_once "$base/lib/Application.php";

/** What Horde's bundles do when they are installed, without the questions. */
class Bundle extends Horde_Core_Bundle
{
    public function configure(string $ours): void
    {
        $this->init();
        $config = new Horde_Config('horde');
        $all = $config->generatePHPConfig(new Horde_Variables(), $GLOBALS['conf']);
        file_put_contents($config->configFile(), str_replace('/* CONFIG END', "$ours/* CONFIG END", $all));
        include $config->configFile();
        $GLOBALS['conf'] = $conf;
        $this->migrateDb();
        $this->writeAllConfigs();
    }

    protected function _configAuth(Horde_Variables $vars)
    {
        return '';
    }
}

(new Bundle(new Horde_Core_Cli()))->configure($ours);
