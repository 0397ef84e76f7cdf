package org.yihaotong.kit.tls;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.TableLink;
import org.yihaotong.testkit.backoffice.H2;
import org.yihaotong.testkit.server.Certificates;
import org.yihaotong.testkit.server.TlsFront;
import org.yihaotong.testkit.server.TlsFront.Manner;

/** PostgreSQL over TLS, if the URL asks for it; where no server is named there is nothing to test. */
public final class EncryptedDatabaseTest {

    private static final String SERVER = System.getenv("YIHAOTONG_TEST_PG_URL");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void onlyAServerThatTheUrlsAuthorityVouchesForIsToldThePassword() throws IOException, BackendException {
        assumeTrue("YIHAOTONG_TEST_PG_URL names no server", SERVER != null);
        Certificates authority = new Certificates();
        int port = Integer.parseInt(SERVER.replaceFirst(".*:(\\d+)/.*", "$1"));
        try (TlsFront front = new TlsFront(port, Manner.POSTGRESQL, authority.server());
                TableLink good = link(front.port(), authority);
                TableLink wary = link(front.port(), new Certificates())) {
            assertEquals(
                    1, good.inTransaction(rows -> rows.read("select 1 as one")).size());

            BackendException trouble =
                    assertThrows(BackendException.class, () -> wary.inTransaction(rows -> rows.read("select 1")));
            assertEquals(Kind.AUTHENTICATION, trouble.kind());
            assertTrue(trouble.getMessage(), trouble.getMessage().startsWith("对方数据库的证书不受信任"));
        }
        try (TlsFront front = new TlsFront(port, Manner.POSTGRESQL, authority.expiredServer());
                TableLink link = link(front.port(), authority)) {
            BackendException trouble =
                    assertThrows(BackendException.class, () -> link.inTransaction(rows -> rows.read("select 1")));
            assertTrue(trouble.getMessage(), trouble.getMessage().contains("已过期"));
        }
    }

    private TableLink link(int port, Certificates trusted) throws IOException {
        String file = folder.newFile().getPath();
        Files.writeString(folder.getRoot().toPath().resolve(file), trusted.pem());
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + SERVER.replaceFirst(".*/", "")
                + "?sslmode=verify-full&sslrootcert=" + file;
        return H2.links()
                .open(url, System.getenv("YIHAOTONG_TEST_PG_USER"), System.getenv("YIHAOTONG_TEST_PG_PASSWORD"));
    }
}
