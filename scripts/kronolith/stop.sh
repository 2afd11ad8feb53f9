#!/usr/bin/env bash
# Ends the Kronolith that setup.sh started, by the process it noted and no other.
set -u
run=${RUN:-${TMPDIR:-/tmp}/loopside-kronolith}
pid=$(cat "$run/php.pid" 2>/dev/null) || exit 0
ours() { tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null | grep -q "^timeout .*-t $run/www"; }
if ours; then
  kill "$pid"
  for _ in $(seq 50); do ours && sleep 0.2; done
fi
rm -f "$run/php.pid"
