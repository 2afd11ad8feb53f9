<?php
/**
 * Adds the people and a week of events to a configured Horde. At most one event a day: this Kronolith stops drawing a
 * day's second one in today's browsers.
 *
 *   php seed.php <folder of Horde> <port> <Monday, YYYYMMDD>
 */
[, $base, $port, $monday] = $argv;
$_SERVER += ['SERVER_NAME' => '127.0.0.1', 'SERVER_PORT' => $port, 'REMOTE_ADDR' => '127.0.0.1'];
require_once "$base/lib/Application.php";
Horde_Registry::appInit('kronolith', ['authentication' => 'none', 'cli' => true]);

$database = $injector->getInstance('Horde_Db_Adapter');
foreach (['alex', 'sam', 'jo'] as $id) {
    $database->insert('INSERT INTO horde_users (user_uid, user_pass) VALUES (?, ?)', [$id, $id]);
}

$sam = 'CN=Sam Rivers:mailto:sam@example.org';
$jo = 'CN=Jo Park:mailto:jo@example.org';
$alex = 'CN=Alex Doe:mailto:alex@example.org';
// Days from Monday, start and end, title, who invites, who is invited, and what else is known.
$events = [
    [0, '0900', '0930', '1:1 Sam / Alex', $alex, [$sam], ['RRULE:FREQ=WEEKLY;COUNT=12', 'DESCRIPTION:Standing agenda.']],
    [1, '1100', '1200', 'Team planning', $alex, [$sam, $jo], []],
    [2, '1300', '1400', '1:1 Sam', null, [], []],
    [3, '1400', '1430', 'Catch-up', $sam, [$alex], []],
];

$registry->setAuth('alex', []);
$registry->pushApp('kronolith', ['check_perms' => false]);
$calendar = $registry->callByPackage('kronolith', 'addCalendar', ['Alex Doe', []]);
$GLOBALS['prefs']->setValue('default_share', $calendar);
foreach ($events as [$days, $from, $to, $title, $organizer, $attendees, $more]) {
    $day = date('Ymd', strtotime("$monday +$days days"));
    $lines = [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Loopside//test calendar//EN',
        'BEGIN:VEVENT',
        "UID:event-$days@loopside.example",
        "DTSTAMP:{$day}T000000Z",
        "DTSTART:{$day}T{$from}00Z",
        "DTEND:{$day}T{$to}00Z",
        "SUMMARY:$title",
        ...$more,
        ...($organizer ? ["ORGANIZER;$organizer"] : []),
        ...array_map(fn($who) => "ATTENDEE;PARTSTAT=ACCEPTED;ROLE=REQ-PARTICIPANT;$who", $attendees),
        'END:VEVENT',
        'END:VCALENDAR',
        '',
    ];
    $registry->callByPackage('kronolith', 'import', [implode("\r\n", $lines), 'text/calendar', $calendar]);
}
