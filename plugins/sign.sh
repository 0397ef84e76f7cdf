#!/usr/bin/env bash
# Signs adapter jars so that a centre with `unsigned = false` takes them. The key never lies in the repository:
#   plugins/sign.sh key  KEYSTORE NAME            makes a key (once), e.g. ~/keys/yihaotong.p12 "运城市12345热线中心"
#   plugins/sign.sh cert KEYSTORE FILE.cer        writes its certificate; the administrator puts it into etc/trusted/ of the centre
#   plugins/sign.sh jars KEYSTORE JAR...          signs in place and verifies
#   plugins/sign.sh release KEYSTORE TAR.GZ       a built distribution with every adapter signed, in the folder and in the catalogue,
#                                                 the certificate in etc/trusted/ and unsigned jars refused: ...-signed.tar.gz beside it
# The keystore's password comes from YIHAOTONG_KEY_PASSWORD or is asked for by keytool and jarsigner.
set -euo pipefail

ALIAS=adapter
DAYS=3650

usage() {
    sed -n '2,8p' "$0" | sed 's/^# //'
    exit 2
}

fail() {
    echo "$*" >&2
    exit 1
}

password() { [ -z "${YIHAOTONG_KEY_PASSWORD:-}" ] || printf '%s\n' -storepass:env YIHAOTONG_KEY_PASSWORD; }

outside() {
    local top folder
    top=$(cd "$(dirname "$0")/.." && pwd -P)
    folder=$(cd "$(dirname "$1")" && pwd -P) || fail "没有这个目录：$(dirname "$1")"
    case "$folder/" in "$top"/*) fail "密钥不要放在代码目录里：$1" ;; esac
}

sign() {
    local jar
    for jar in "$@"; do
        jarsigner -keystore "$store" -sigalg SHA256withRSA -digestalg SHA-256 "${secret[@]}" "$jar" "$ALIAS" >/dev/null
        jarsigner -verify "$jar" | grep -q '^jar verified' || fail "签名后校验不通过：$jar"
        echo "已签名 ${jar##*/}"
    done
}

certificate() { keytool -exportcert -rfc -alias "$ALIAS" -keystore "$store" -file "$1" "${secret[@]}"; }

release() {
    local signed=${1%.tar.gz}-signed.tar.gz house jar id
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    tar xzf "$1" -C "$work"
    house=$(echo "$work"/*)
    sign "$house"/adapters/*.jar
    for jar in "$house"/adapters/*.jar; do
        id=$(basename "$jar" .jar)
        cp "$jar" "$(ls "$house"/system/org/yihaotong/"$id"/*/"$id"-*.jar)"
    done
    mkdir -p "$house/etc/trusted"
    certificate "$house/etc/trusted/release.cer"
    sed -i 's/^unsigned *=.*/unsigned = false/' "$house"/system/org/yihaotong/features/*/features-*-adapters.cfg
    tar czf "$signed" -C "$work" "$(basename "$house")"
    echo "已生成 $signed"
}

[ $# -ge 3 ] || usage
verb=$1
store=$2
shift 2
outside "$store"
mapfile -t secret < <(password)

case $verb in
    key)
        [ ! -e "$store" ] || fail "密钥库已存在：$store"
        keytool -genkeypair -alias "$ALIAS" -keyalg RSA -keysize 3072 -sigalg SHA256withRSA -validity "$DAYS" \
            -dname "CN=$1" -storetype PKCS12 -keystore "$store" "${secret[@]}"
        chmod 600 "$store"
        ;;
    cert) certificate "$1" ;;
    jars) sign "$@" ;;
    release) release "$1" ;;
    *) usage ;;
esac
