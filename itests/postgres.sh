# Sourced by test.sh and bench.sh: a PostgreSQL of our own, on loopback, in a directory that goes away with it.
POSTGRES_USER=tester
POSTGRES_PASSWORD=
POSTGRES_URL=
postgres_home=

postgres_bin() { # the newest that is installed, or nothing
  local one
  for one in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV) /usr/local/bin /usr/bin; do
    [ -x "$one/initdb" ] && [ -x "$one/postgres" ] && { echo "$one"; return; }
  done
}
postgres_as() { # PostgreSQL refuses to run as root
  if [ "$(id -u)" != 0 ]; then "$@"; else
    local user=nobody; id postgres >/dev/null 2>&1 && user=postgres
    (cd / && setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups -- "$@")
  fi
}
postgres_start() { # further words are server settings: name=value
  local bin port word settings=
  bin=$(postgres_bin) && port=$(free_port) && postgres_home=$(mktemp -d /tmp/yihaotong-pg.XXXXXX) || return 1
  POSTGRES_PASSWORD=$(head -c 18 /dev/urandom | base64 | tr -d '+/=')
  printf '%s' "$POSTGRES_PASSWORD" >"$postgres_home/password"
  for word in "$@"; do settings="$settings -c $word"; done
  [ "$(id -u)" != 0 ] || chown -R "$(id -u postgres 2>/dev/null || id -u nobody)" "$postgres_home"
  postgres_as "$bin/initdb" -D "$postgres_home/db" -U "$POSTGRES_USER" -A scram-sha-256 --pwfile="$postgres_home/password" \
    -E UTF8 --locale=C.UTF-8 --no-sync >"$postgres_home/initdb.log" 2>&1 || { cat "$postgres_home/initdb.log" >&2; return 1; }
  postgres_as "$bin/pg_ctl" -D "$postgres_home/db" -l "$postgres_home/server.log" -w -t 60 \
    -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$postgres_home$settings" start >/dev/null \
    || { cat "$postgres_home/server.log" >&2; return 1; }
  POSTGRES_URL=jdbc:postgresql://127.0.0.1:$port/postgres
}
postgres_stop() {
  [ -n "$postgres_home" ] || return 0
  postgres_as "$(postgres_bin)/pg_ctl" -D "$postgres_home/db" -m immediate stop >/dev/null 2>&1
  rm -rf "$postgres_home"
  postgres_home=
}
