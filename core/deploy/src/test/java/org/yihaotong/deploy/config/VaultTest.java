package org.yihaotong.deploy.config;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class VaultTest {

    private static final String PID = "hotline.linked.yinlongwater~yinlongwater";

    @Rule
    public final TemporaryFolder etc = new TemporaryFolder();

    @Test
    public void whatWasSealedOpensAgainAlsoAfterARestart() {
        String sealed = vault().seal(PID, ".password", "密钥 s3cret");

        assertEquals(Optional.of("密钥 s3cret"), vault().open(PID, ".password", sealed));
    }

    @Test
    public void aSealedTextShowsNothingOfTheSecretAndNeverLooksTheSame() {
        String once = vault().seal(PID, ".password", "mid12345_test");
        String again = vault().seal(PID, ".password", "mid12345_test");

        assertTrue(Vault.isSealed(once));
        assertFalse(once.contains("mid12345"));
        assertNotEquals(once, again);
    }

    @Test
    public void aSealedTextFitsItsOwnPlaceOnly() {
        String sealed = vault().seal(PID, ".password", "s3cret");

        assertEquals(Optional.empty(), vault().open(PID, "user", sealed));
        assertEquals(Optional.empty(), vault().open("hotline.linked.yinlongwater~second", ".password", sealed));
    }

    @Test
    public void aTamperedOrForeignTextStaysShut() throws IOException {
        String sealed = vault().seal(PID, ".password", "s3cret");
        Path other = etc.newFolder().toPath().resolve("other.key");

        assertEquals(Optional.empty(), vault().open(PID, ".password", sealed.substring(0, sealed.length() - 4)));
        assertEquals(Optional.empty(), vault().open(PID, ".password", Vault.MARK + "not base64"));
        assertEquals(Optional.empty(), vault().open(PID, ".password", Vault.MARK));
        assertEquals(Optional.empty(), new Vault(KeyFile.at(other)).open(PID, ".password", sealed));
    }

    @Test
    public void onlyItsOwnerReadsTheKey() throws IOException {
        vault();

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    private Vault vault() {
        return new Vault(KeyFile.at(file()));
    }

    private Path file() {
        return etc.getRoot().toPath().resolve("yihaotong.key");
    }
}
