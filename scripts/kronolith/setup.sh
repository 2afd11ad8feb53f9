#!/usr/bin/env bash
# A real Kronolith (Horde's calendar) from Debian's packages on 127.0.0.1, with people and events, to hold its reader
# against. Needs root, for the packages only: Horde runs from a copy of its own, with a configuration and a database of
# its own, and nothing in /etc is touched. Ended by stop.sh, and by itself after LIFETIME seconds.
#
#   [PORT=20090] [MONDAY=20261123] [LIFETIME=3600] [RUN=a folder to be emptied] scripts/kronolith/setup.sh
#
# Log in as alex, sam or jo; the password is the name.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
port=${PORT:-20090}
run=${RUN:-${TMPDIR:-/tmp}/loopside-kronolith}
# Next week: what is open lies ahead, whatever day it is.
monday=${MONDAY:-$(date -d 'next monday' +%Y%m%d)}

missing=()
for package in php-horde-kronolith php-sqlite3 php-cli curl; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  # Asked by every package that wants to start a daemon; 101 forbids it.
  policy=/usr/sbin/policy-rc.d
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 755 "$policy"
    trap 'rm -f "$policy"' EXIT
  fi
  DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=900 -y -q install --no-install-recommends "${missing[@]}"
fi

RUN="$run" "$here/stop.sh" >/dev/null
rm -rf "$run"
mkdir -p "$run/www"
# Links are followed, so that the configuration is a copy too; one of the package's leads nowhere.
cp -rL /usr/share/horde "$run/www/horde" 2>/dev/null || true

# Horde is older than this PHP and says so at every step; what fails says it by its exit.
quiet=(php -d error_reporting=0 -d display_errors=0 -d log_errors=0)
"${quiet[@]}" "$here/configure.php" "$run/www/horde" "$run/horde.db" "$port"
"${quiet[@]}" "$here/seed.php" "$run/www/horde" "$port" "$monday"

cd "$run/www"
PHP_CLI_SERVER_WORKERS=4 setsid timeout --kill-after=5 "${LIFETIME:-3600}" \
  "${quiet[@]}" -S "127.0.0.1:$port" -t "$run/www" >"$run/php.log" 2>&1 </dev/null &
echo $! >"$run/php.pid"
for _ in $(seq 50); do
  if curl -sfo /dev/null "http://127.0.0.1:$port/horde/login.php"; then
    echo "http://127.0.0.1:$port/horde/kronolith/#week:$monday (alex / alex)"
    exit 0
  fi
  sleep 0.2
done
tail -5 "$run/php.log" >&2
exit 1
