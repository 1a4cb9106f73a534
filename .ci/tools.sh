# Sourced by the scripts demo and verify: makes sure that a tool is there.

# need_tool COMMAND DEBIAN_PACKAGE WHAT_IT_IS
need_tool() {
  if command -v "$1" >/dev/null 2>&1; then
    return 0
  fi
  if [ "$(id -u)" = 0 ] && [ -f /etc/debian_version ]; then
    echo "Installing $2, since $1 is missing."
    local log
    log=$(mktemp)
    if { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$2"; } >"$log" 2>&1 &&
      command -v "$1" >/dev/null 2>&1; then
      rm -f "$log"
      return 0
    fi
    tail -n 5 "$log" >&2
    echo "Installing $2 failed; install $3 by hand and start again. The log is in $log" >&2
    exit 1
  fi
  echo "$1 is missing: install $3 (on Debian: apt-get install $2) and start again." >&2
  exit 1
}
