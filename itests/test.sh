#!/bin/bash
# Runs every test of the house: sets up what they need, starts a PostgreSQL and a MariaDB of their own, stops what it started.
# The last line is the count. Environment: MVN (mvn).
set -u
house=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$house/karaf-assembly/machine.sh"
. "$house/itests/postgres.sh"
. "$house/itests/mariadb.sh"

# ---- what the tests need beyond the build --------------------------------------------------------------------------
missing=
command -v chromium >/dev/null || missing="$missing chromium"
fc-list 2>/dev/null | grep -qi 'noto.*cjk' || missing="$missing fonts-noto-cjk"
[ -n "$(postgres_bin)" ] || missing="$missing postgresql"
[ -x /usr/sbin/sshd ] && command -v ssh-keygen >/dev/null || missing="$missing openssh-server"
[ -n "$(mariadb_server)" ] || missing="$missing mariadb-server"
command -v kamailio >/dev/null || missing="$missing kamailio"
command -v sipp >/dev/null || missing="$missing sip-tester"
if [ -n "$missing" ]; then
  command -v apt-get >/dev/null && [ "$(id -u)" = 0 ] || die "测试还需要：$missing。请先安装（Debian 上以 root 运行本脚本会自动安装）。" \
    "The tests also need:$missing. Install them first (on Debian this script does it when run as root)."
  say "正在安装：$missing" "Installing:$missing"
  export DEBIAN_FRONTEND=noninteractive
  if [ ! -e /etc/postgresql-common/createcluster.conf ]; then # the tests start their own; Debian need not start one
    mkdir -p /etc/postgresql-common && echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.conf
  fi
  { apt-get update -q && apt-get install -q -y --no-install-recommends -o Dpkg::Options::=--force-confold fontconfig $missing; } \
    || die "安装失败：$missing" "Could not install:$missing"
fi
check_machine

# ---- run -----------------------------------------------------------------------------------------------------------
made='trialheat trialoffice' # adapters that the integrators' script makes now, built, tested and hot-deployed with the rest
unmake() { for id in $made; do ls -d "$house"/plugins/*/"$id" >/dev/null 2>&1 && bash "$house/plugins/new-adapter.sh" --remove "$id" >/dev/null; done; }
trap 'unmake; postgres_stop; mariadb_stop' EXIT
trap 'exit 130' INT TERM
postgres_start fsync=off || die "PostgreSQL 没有启动。" "PostgreSQL did not start."
export YIHAOTONG_TEST_PG_URL=$POSTGRES_URL YIHAOTONG_TEST_PG_USER=$POSTGRES_USER YIHAOTONG_TEST_PG_PASSWORD=$POSTGRES_PASSWORD
mariadb_start || die "MariaDB 没有启动。" "MariaDB did not start."
export YIHAOTONG_TEST_MARIADB_URL=$MARIADB_URL YIHAOTONG_TEST_MARIADB_USER=$MARIADB_USER
export YIHAOTONG_TEST_MARIADB_PASSWORD=$MARIADB_PASSWORD
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1

cd "$house" || exit 1
unmake
bash plugins/new-adapter.sh trialheat --name 试接热力 --number 2099999 --matter 暖气不热 \
  && bash plugins/new-adapter.sh trialoffice --method merged --name 试接办公室 --number 2099998 \
  || die "新适配器没有生成。" "The new adapters were not made."
reports() { find . -path ./node_modules -prune -o -path '*/target/*-reports/TEST-*.xml' -print; }
reports | xargs -r rm -f
# Failures do not end the build, so that the count is of everything; the count decides.
$MVN -B -ntp -Dmaven.test.failure.ignore=true "$@" verify
built=$?

# ---- count ---------------------------------------------------------------------------------------------------------
count() { # attribute of <testsuite>
  reports | xargs -r grep -ho '<testsuite [^>]*' | sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" | awk '{n += $1} END {print n + 0}'
}
tests=$(count tests) skipped=$(count skipped) failed=$(($(count failures) + $(count errors)))
[ "$built" = 0 ] || say "构建没有完成，原因见上。" "The build did not finish; the reason is above."
[ "$skipped" = 0 ] || say "有 $skipped 项被跳过：跳过的不算通过。" "$skipped were skipped, and a skipped test is no passed one."
echo
echo "$((tests - skipped - failed)) passed, $failed failed, $skipped skipped"
[ "$built" = 0 ] && [ "$failed" = 0 ] && [ "$skipped" = 0 ] && [ "$tests" -gt 0 ]
