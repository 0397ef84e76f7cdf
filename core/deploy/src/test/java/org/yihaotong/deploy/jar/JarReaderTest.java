package org.yihaotong.deploy.jar;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.yihaotong.api.adapter.Signing;
import org.yihaotong.engine.port.adapter.Jar;
import org.yihaotong.engine.port.adapter.JarContent.Configured;
import org.yihaotong.engine.port.adapter.JarContent.JarClass;
import org.yihaotong.engine.port.adapter.JarContent.Known;
import org.yihaotong.engine.port.adapter.JarContent.Setting;

public class JarReaderTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void factsAreReadWithoutTypesAndPlaceholdersByTheirDefaults() throws IOException {
        Jar jar = read(
                MadeJar.of("water", "1.0.0")
                        .file(
                                "OSGI-INF/configurator/hotline.json",
                                """
                        {
                          ":configurator:resource-version": 1,
                          // facts
                          "hotline.linked.water~water": {
                            "hotline.id": "water",
                            "hotline.numbers": ["12300", "$[env:MORE;default=12301]"],
                            "hotline.phase:Integer": 2,
                            "url": "$[env:WATER_URL;default=]",
                            ".secret": "$[secret:water]"
                          }
                        }
                        """));

        assertEquals(
                List.of(new Configured(
                        "hotline.linked.water~water",
                        Map.of(
                                "hotline.id", "water",
                                "hotline.numbers", List.of("12300", "12301"),
                                "hotline.phase", "2",
                                "url", "",
                                ".secret", ""))),
                jar.content().configurations());
        assertTrue(jar.sameTimes());
    }

    @Test
    public void settingsKnowledgeAndServicesAreRead() throws IOException {
        Jar jar = read(
                MadeJar.of("water", "1.0.0")
                        .file(
                                "OSGI-INF/metatype/water.xml",
                                """
                        <metatype:MetaData xmlns:metatype="http://www.osgi.org/xmlns/metatype/v1.2.0" localization="OSGI-INF/l10n/water">
                          <OCD id="x" name="水务"><AD id="url" type="String" name="%url"/>
                          <AD id=".password" type="Password" name="密码"/></OCD>
                        </metatype:MetaData>
                        """)
                        .file("OSGI-INF/l10n/water.properties", "url = 地址\n")
                        .file(
                                "OSGI-INF/water.xml",
                                """
                        <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="w">
                          <service><provide interface="org.yihaotong.api.hotline.HotlineAdapter"/></service>
                          <implementation class="Water"/>
                        </scr:component>
                        """)
                        .file(
                                "OSGI-INF/knowledge/water.json",
                                """
                        {"status": "submitted", "items": [
                          {"id": "1", "kind": "qa", "question": "停水怎么办", "answer": "先看公告"},
                          {"id": "2", "kind": "term", "term": "二次供水", "answer": "加压"}]}
                        """));

        assertEquals(
                List.of(new Setting("url", "String", "地址"), new Setting(".password", "Password", "密码")),
                jar.content().settings());
        assertEquals(
                List.of(
                        new Known("1", "qa", "停水怎么办", "先看公告", "submitted"),
                        new Known("2", "term", "二次供水", "加压", "submitted")),
                jar.content().knowledge());
        assertEquals(
                Set.of("org.yihaotong.api.hotline.HotlineAdapter"),
                jar.content().services());
    }

    @Test
    public void aClassShowsWhatItDoesWithoutBeingLoaded() throws IOException {
        Jar jar = read(MadeJar.of("water", "1.0.0").file("water/Water.class", adapterThatStartsPrograms()));

        assertEquals(
                List.of(new JarClass("water.Water", true, Set.of("test"), Set.of("exec"))),
                jar.content().classes());
    }

    @Test
    public void whatCannotBeReadIsSaidAndNotThrown() throws IOException {
        Path noJar = Files.writeString(folder.newFile().toPath(), "PK no jar");

        assertEquals(List.of("zip"), JarReader.read(noJar, "0", List.of()).trouble());
        assertEquals(
                List.of("json OSGI-INF/configurator/hotline.json"),
                read(MadeJar.of("water", "1.0.0").file("OSGI-INF/configurator/hotline.json", "{\"a\":"))
                        .trouble());
        assertEquals(
                List.of("xml OSGI-INF/metatype/w.xml"),
                read(MadeJar.of("water", "1.0.0")
                                .file("OSGI-INF/metatype/w.xml", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>"))
                        .trouble());
        assertEquals(
                List.of("class Bad.class"),
                read(MadeJar.of("water", "1.0.0").file("Bad.class", "no class")).trouble());
    }

    @Test
    public void aSignatureCountsIfItsKeyIsTrusted() throws Exception {
        TestKey ours = TestKey.make(folder.getRoot().toPath(), "ours");
        TestKey strange = TestKey.make(folder.getRoot().toPath(), "strange");
        Path plain = plain();

        Path signed = ours.sign(plain, folder.newFile().toPath());

        Jar trusted = JarReader.read(signed, "0", List.of(strange.certificate(), ours.certificate()));
        assertEquals(Signing.TRUSTED, trusted.signing());
        assertEquals(Optional.of("CN=ours"), trusted.signer());
        assertTrue("signing later makes no build less repeatable", trusted.sameTimes());
        assertEquals(
                Signing.UNKNOWN_SIGNER,
                JarReader.read(signed, "0", List.of(strange.certificate())).signing());
        assertEquals(
                Signing.UNSIGNED,
                JarReader.read(plain, "0", List.of(ours.certificate())).signing());
    }

    @Test
    public void aSignedJarThatWasChangedOrAddedToIsBroken() throws Exception {
        TestKey ours = TestKey.make(folder.getRoot().toPath(), "ours");
        Path signed = ours.sign(plain(), folder.newFile().toPath());

        Path changed = Zip.with(signed, folder.newFile().toPath(), "a.txt", "changed");
        Path added = Zip.with(signed, folder.newFile().toPath(), "b.txt", "added");

        assertEquals(
                Signing.BROKEN,
                JarReader.read(changed, "0", List.of(ours.certificate())).signing());
        assertEquals(
                Signing.BROKEN,
                JarReader.read(added, "0", List.of(ours.certificate())).signing());
    }

    @Test
    public void filesOfDifferentTimesAreNoRepeatableBuild() throws IOException, GeneralSecurityException {
        Path later = Zip.with(plain(), folder.newFile().toPath(), "b.txt", "later");

        assertFalse(JarReader.read(later, "0", List.of()).sameTimes());
    }

    private Path plain() throws IOException {
        return MadeJar.of("water", "1.0.0")
                .file("a.txt", "text")
                .write(folder.newFile().toPath());
    }

    private Jar read(MadeJar made) throws IOException {
        return JarReader.read(made.write(folder.newFile().toPath()), "0", List.of());
    }

    private static byte[] adapterThatStartsPrograms() {
        ClassWriter made = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        made.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "water/Water", null, "java/lang/Object", new String[] {
            "org/yihaotong/api/hotline/HotlineAdapter"
        });
        MethodVisitor test = made.visitMethod(Opcodes.ACC_PUBLIC, "test", "()V", null, null);
        test.visitCode();
        test.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Runtime", "getRuntime", "()Ljava/lang/Runtime;", false);
        test.visitLdcInsn("true");
        test.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, "java/lang/Runtime", "exec", "(Ljava/lang/String;)Ljava/lang/Process;", false);
        test.visitInsn(Opcodes.POP);
        test.visitInsn(Opcodes.RETURN);
        test.visitMaxs(0, 0);
        test.visitEnd();
        made.visitEnd();
        return made.toByteArray();
    }
}
