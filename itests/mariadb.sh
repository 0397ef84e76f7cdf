# Sourced by test.sh: a MariaDB of our own, on loopback, in a directory that goes away with it.
MARIADB_USER=tester
MARIADB_PASSWORD=
MARIADB_URL=
mariadb_home=
mariadb_pid=

mariadb_server() { # where the server is, or nothing
  local one
  for one in mariadbd /usr/sbin/mariadbd /usr/local/sbin/mariadbd /usr/local/bin/mariadbd; do
    command -v "$one" && return
  done
}
mariadb_as() { # MariaDB refuses to run as root
  if [ "$(id -u)" != 0 ]; then "$@"; else
    local user=nobody; id mysql >/dev/null 2>&1 && user=mysql
    (cd / && exec setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups -- "$@")
  fi
}
mariadb_start() {
  local port try
  port=$(free_port) && mariadb_home=$(mktemp -d /tmp/yihaotong-my.XXXXXX) || return 1
  MARIADB_PASSWORD=$(head -c 18 /dev/urandom | base64 | tr -d '+/=')
  mkdir "$mariadb_home/tmp"
  printf "create user '%s'@'127.0.0.1' identified by '%s';\ngrant all on *.* to '%s'@'127.0.0.1' with grant option;\n" \
    "$MARIADB_USER" "$MARIADB_PASSWORD" "$MARIADB_USER" >"$mariadb_home/users.sql"
  chmod 600 "$mariadb_home/users.sql"
  [ "$(id -u)" != 0 ] || chown -R "$(id -u mysql 2>/dev/null || id -u nobody)" "$mariadb_home"
  mariadb_as mariadb-install-db --no-defaults --datadir="$mariadb_home/db" --skip-test-db --auth-root-authentication-method=normal \
    >"$mariadb_home/install.log" 2>&1 || { cat "$mariadb_home/install.log" >&2; return 1; }
  # As the units have it: the city's time, the old utf8, strict rows. Nothing here has to outlive a power cut.
  mariadb_as "$(mariadb_server)" --no-defaults --datadir="$mariadb_home/db" --tmpdir="$mariadb_home/tmp" --port="$port" \
    --bind-address=127.0.0.1 --socket="$mariadb_home/server.sock" --pid-file="$mariadb_home/server.pid" \
    --init-file="$mariadb_home/users.sql" --default-time-zone=+08:00 --sql-mode=STRICT_TRANS_TABLES --skip-name-resolve \
    --innodb-flush-log-at-trx-commit=0 --innodb-buffer-pool-size=32M --performance-schema=OFF \
    >"$mariadb_home/server.log" 2>&1 &
  mariadb_pid=$!
  for try in $(seq 300); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && { MARIADB_URL=jdbc:mariadb://127.0.0.1:$port/; return; }
    kill -0 "$mariadb_pid" 2>/dev/null || break
    sleep 0.2
  done
  cat "$mariadb_home/server.log" >&2
  return 1
}
mariadb_stop() {
  [ -n "$mariadb_home" ] || return 0
  local pid
  pid=$(cat "$mariadb_home/server.pid" 2>/dev/null)
  kill -KILL ${pid:+"$pid"} ${mariadb_pid:+"$mariadb_pid"} 2>/dev/null
  wait "$mariadb_pid" 2>/dev/null
  rm -rf "$mariadb_home"
  mariadb_home=
}
