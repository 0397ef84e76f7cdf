# Sourced by run.sh, test.sh and bench.sh: two-language messages, and what the machine must have to build the house.
MVN=${MVN:-mvn}

say() { printf '%s\n%s\n' "$1" "$2"; }
die() { say "$1" "$2" >&2; exit 1; }

at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }
need() { # name, version found, version wanted
  [ -n "$2" ] || die "缺少 $1，需要 $3 或更新版本。" "$1 is missing; $3 or newer is needed."
  at_least "$2" "$3" || die "$1 版本 $2 太旧，需要 $3 或更新版本。" "$1 $2 is too old; $3 or newer is needed."
}
check_machine() {
  need Java "$(java -version 2>&1 | sed -n 's/.*version "\([0-9][0-9.]*\).*/\1/p' | head -n 1)" 17
  need "JDK (javac)" "$(javac -version 2>&1 | sed -n 's/^javac \([0-9][0-9.]*\).*/\1/p')" 17
  need Maven "$($MVN -v 2>/dev/null | sed 's/\x1b\[[0-9;]*m//g' | sed -n 's/^Apache Maven \([0-9][0-9.]*\).*/\1/p')" 3.8
  need Node.js "$(node --version 2>/dev/null | sed -n 's/^v\([0-9][0-9.]*\).*/\1/p')" 20
  need npm "$(npm --version 2>/dev/null)" 1
}

free_port() { # a port nobody answers on
  local port
  for port in $(shuf -i 20000-32000 -n 50); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
  return 1
}
