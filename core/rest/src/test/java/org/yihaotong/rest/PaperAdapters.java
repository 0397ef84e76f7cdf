package org.yihaotong.rest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.adapter.AdapterDesk;
import org.yihaotong.api.adapter.AdapterJar;
import org.yihaotong.api.adapter.AdapterOperation;
import org.yihaotong.api.adapter.AdapterState;
import org.yihaotong.api.adapter.CatalogueItem;
import org.yihaotong.api.adapter.Finding;
import org.yihaotong.api.adapter.Grade;
import org.yihaotong.api.adapter.GradeRule;
import org.yihaotong.api.adapter.Inspection;
import org.yihaotong.api.adapter.InstalledAdapter;
import org.yihaotong.api.adapter.OperationKind;
import org.yihaotong.api.adapter.Signing;
import org.yihaotong.api.adapter.TouchedBundle;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;

/** Adapters on paper, which remember what was asked. */
final class PaperAdapters implements AdapterDesk {

    static final String HASH = "0".repeat(64);
    static final AdapterJar JAR =
            new AdapterJar(HASH, "org.yihaotong.linked.water", "1.1.0", "供水公司", 9000, List.of("water"));

    final List<String> asked = new ArrayList<>();

    @Override
    public List<InstalledAdapter> installed(Actor actor) {
        return List.of(
                new InstalledAdapter(JAR, "water.jar", AdapterState.RUNNING, "", Grade.GOLD, Optional.of("1.0.0")));
    }

    @Override
    public List<CatalogueItem> catalogue(Actor actor) {
        return List.of(new CatalogueItem(JAR, "hotline-water", "供水公司 (对接联通)", Grade.GOLD, Optional.of("1.0.0")));
    }

    @Override
    public Inspection inspect(Actor actor, InputStream jar) throws IOException {
        asked.add("inspect " + jar.readAllBytes().length);
        return inspection(actor, HASH);
    }

    @Override
    public Inspection inspection(Actor actor, String sha256) {
        return new Inspection(
                JAR,
                List.of(new Finding("unsigned", false, "未签名")),
                Signing.UNSIGNED,
                Optional.of("CN=ours"),
                true,
                Grade.GOLD,
                List.of(new GradeRule("signed", Grade.PLATINUM, false, "由受信任的密钥签名")),
                Optional.of("1.0.0"),
                true);
    }

    @Override
    public AdapterOperation install(Actor actor, String sha256) {
        return operation(OperationKind.INSTALL, sha256);
    }

    @Override
    public AdapterOperation update(Actor actor, String sha256) {
        return operation(OperationKind.UPDATE, sha256);
    }

    @Override
    public AdapterOperation rollBack(Actor actor, String name) {
        return operation(OperationKind.ROLL_BACK, name);
    }

    @Override
    public AdapterOperation remove(Actor actor, String name) {
        return operation(OperationKind.REMOVE, name);
    }

    @Override
    public Page<AdapterOperation> history(Actor actor, Optional<String> adapter, Optional<String> cursor, int limit) {
        return new Page<>(List.of(operation(OperationKind.UPDATE, adapter.orElse("all"))), Optional.of("next"));
    }

    private AdapterOperation operation(OperationKind kind, String what) {
        asked.add(kind + " " + what);
        return new AdapterOperation(
                "1",
                Centre.NOW,
                "admin",
                "管理员",
                kind,
                JAR.name(),
                Optional.of("1.0.0"),
                Optional.of("1.1.0"),
                HASH,
                true,
                "",
                List.of(new TouchedBundle(JAR.name(), "1.1.0", true, List.of("STOPPED", "UPDATED", "STARTED"))));
    }
}
