#!/bin/bash
# Builds what is missing, starts the centre and stays until Ctrl+C.
#   bash karaf-assembly/run.sh           an empty centre
#   bash karaf-assembly/run.sh --demo    a made-up city with people, back offices and appeals
# Environment: YIHAOTONG_PORT (8181), YIHAOTONG_ADDRESS (127.0.0.1), YIHAOTONG_HEAP (320m), MVN (mvn);
#   with --demo also OFFICES_PORT (19101 and the 21 after it), the first port of the made-up back offices and switch
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
house=$(dirname "$here")
export YIHAOTONG_PORT=${YIHAOTONG_PORT:-8181}
export YIHAOTONG_ADDRESS=${YIHAOTONG_ADDRESS:-127.0.0.1}
. "$here/machine.sh"

demo=
for word in "$@"; do
  case $word in
    --demo) demo=yes ;;
    *) die "不认识的参数：$word。用法：run.sh [--demo]" "Unknown argument: $word. Usage: run.sh [--demo]" ;;
  esac
done

# ---- build, unpack -------------------------------------------------------------------------------------------------
tarball() { ls "$here"/target/karaf-assembly-*.tar.gz 2>/dev/null | head -n 1; }
stale() {
  local built; built=$(tarball)
  [ -z "$built" ] || [ -n "$(find "$house/pom.xml" "$house/core" "$house/plugins" "$house/features" "$here" \
      \( -name target -o -name node_modules -o -name test -o -name '*.md' -o -name '*.sh' \) -prune \
      -o -type f -newer "$built" -print | head -n 1)" ]
}
build() {
  stale || return 0
  say "正在构建，第一次需要几分钟……" "Building; the first time takes a few minutes ..."
  (cd "$house" && $MVN -q -B -ntp -Dmaven.test.skip=true -pl karaf-assembly,core/testkit -am package) \
    || die "构建失败，原因见上。" "The build failed; the reason is above."
}
unpack() { # the database and the logs stay, everything else is fresh whenever the archive is newer
  [ "$centre/.unpacked" -nt "$(tarball)" ] && return 0
  mkdir -p "$centre"
  find "$centre" -mindepth 1 -maxdepth 1 ! -name data -exec rm -rf {} +
  rm -rf "$centre"/data/cache "$centre"/data/adapters "$centre"/data/tmp
  tar xzf "$(tarball)" -C "$centre" --strip-components=1 || die "解包失败。" "Unpacking failed."
  [ -z "$demo" ] || sed -i.plain 's|hotline-folder/|demo, hotline-folder/|' "$centre/etc/org.apache.karaf.features.cfg"
  mkdir -p "$centre/data/log"
  touch "$centre/.unpacked"
}

# ---- start, wait, stop ---------------------------------------------------------------------------------------------
answers() { # path: the HTTP status, or nothing
  exec 3<>"/dev/tcp/127.0.0.1/$YIHAOTONG_PORT" || return 1
  printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$1" >&3
  local status; IFS=' ' read -r -t 5 _ status _ <&3; exec 3>&- 3<&-
  printf '%s' "$status"
} 2>/dev/null

start_offices() { # the units' own systems and the switch, in a machine of their own; they say how the centre finds them
  export OFFICES_DATA=$centre/data/offices OFFICES_CENTRE=http://127.0.0.1:$YIHAOTONG_PORT
  rm -f "$OFFICES_DATA/centre.env"
  java -Xms32m -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$house"/core/testkit/target/testkit-*.jar \
    >>"$centre/data/log/offices.log" 2>&1 </dev/null &
  pid=$!
  until [ -f "$OFFICES_DATA/centre.env" ]; do
    kill -0 "$pid" 2>/dev/null || { tail -n 20 "$centre/data/log/offices.log" >&2
      die "模拟对方系统没有启动。" "The made-up back offices did not start."; }
    sleep 0.1
  done
  . "$OFFICES_DATA/centre.env"
}
log_in_hint() {
  if [ -n "$demo" ]; then
    say "登录 agent1 话务员、dispatcher1 派单员、callback1 回访员、admin 管理员等，密码都是 yihaotong-2026" \
      "Log in as agent1, dispatcher1, callback1, admin and others; the password of all is yihaotong-2026"
  elif [ -f "$centre/data/first-login.txt" ]; then
    say "第一次登录：$(sed -n 1p "$centre/data/first-login.txt")，一次性密码 $(sed -n 2p "$centre/data/first-login.txt")" \
      "First log-in: $(sed -n 1p "$centre/data/first-login.txt"), one-time password $(sed -n 2p "$centre/data/first-login.txt")"
  fi
  say "运维命令：$centre/bin/yihaotong hotline:list" "Operator's commands: $centre/bin/yihaotong hotline:list"
}

pid=
stop() { # exit status
  trap '' INT TERM
  say "正在停止……" "Stopping ..."
  for one in $pid; do kill "$one" 2>/dev/null; done
  wait
  exit "${1:-0}"
}

check_machine
[ -z "$(answers /)" ] || die "端口 $YIHAOTONG_PORT 已被占用，可用 YIHAOTONG_PORT 另选。" \
  "Port $YIHAOTONG_PORT is taken; choose another one by YIHAOTONG_PORT."
centre=$here/target/${demo:+demo-}centre
build
unpack

trap 'stop 0' INT TERM
if [ -n "$demo" ]; then
  start_offices
fi
export JAVA_HOME=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}
"$centre/bin/karaf" daemon >>"$centre/data/log/console.log" 2>&1 </dev/null &
pid="$! $pid"
until [ "$(answers /api/openapi.json)" = 200 ]; do
  if ! kill -0 "${pid%% *}" 2>/dev/null || [ $SECONDS -gt 600 ]; then
    tail -n 30 "$centre"/data/log/console.log "$centre"/data/log/yihaotong.log >&2
    say "一号通没有启动，日志在 $centre/data/log。" "The centre did not start; see the logs in $centre/data/log." >&2
    stop 1
  fi
  sleep 0.3
done

say "一号通已启动：http://localhost:$YIHAOTONG_PORT/  （Ctrl+C 停止）" \
  "The centre is up: http://localhost:$YIHAOTONG_PORT/  (Ctrl+C stops it)"
log_in_hint
wait "${pid%% *}"
say "一号通已退出。" "The centre has ended." >&2
stop 1
