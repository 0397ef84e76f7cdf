package org.yihaotong.engine.adapter;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.adapter.AdapterJar;
import org.yihaotong.api.adapter.Finding;
import org.yihaotong.api.adapter.Grade;
import org.yihaotong.api.adapter.GradeRule;
import org.yihaotong.api.adapter.Inspection;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.engine.port.adapter.AdapterHouse;
import org.yihaotong.engine.port.adapter.Housed;
import org.yihaotong.engine.port.adapter.Jar;

/** Checks a jar before anything of it runs (装前检查) and grades it. */
@Component(service = Inspector.class)
public final class Inspector {

    private final AdapterHouse house;
    private final DevelopmentMode development;

    @Activate
    public Inspector(@Reference AdapterHouse house, @Reference DevelopmentMode development) {
        this.house = house;
        this.development = development;
    }

    Inspection inspect(Jar jar) {
        List<Housed> housed = house.housed();
        List<Finding> findings = findings(jar, ClaimCheck.of(housed));
        List<GradeRule> rules = rules(jar);
        return new Inspection(
                shown(jar),
                findings,
                jar.signing(),
                jar.signer(),
                development.isOn(),
                Grading.grade(rules),
                rules,
                installed(jar, housed),
                findings.stream().noneMatch(Finding::refused));
    }

    static Grade grade(Jar jar) {
        return Grading.grade(rules(jar));
    }

    private static List<GradeRule> rules(Jar jar) {
        Findings own = new Findings();
        ManifestCheck.check(jar, own);
        ContentCheck.check(jar, own);
        return Grading.rules(jar, own.list().stream().noneMatch(Finding::refused));
    }

    /** What speaks against the jar beside these claims. */
    List<Finding> findings(Jar jar, ClaimCheck claims) {
        Findings findings = new Findings();
        signature(jar, findings);
        ManifestCheck.check(jar, findings);
        ContentCheck.check(jar, findings);
        claims.check(jar, findings);
        house.inTheWay(jar.name()).ifPresent(where -> findings.refuse("in-the-way", where));
        house.missing(jar).forEach(need -> findings.lack(NeedWords.of(need)));
        return findings.list();
    }

    private void signature(Jar jar, Findings findings) {
        String signer = jar.signer().orElse("");
        switch (jar.signing()) {
            case BROKEN -> findings.refuse("broken-signature", signer);
            case UNSIGNED -> doubt("unsigned", "", findings);
            case UNKNOWN_SIGNER -> doubt("unknown-signer", signer, findings);
            case TRUSTED -> {}
        }
    }

    private void doubt(String code, String signer, Findings findings) {
        if (development.isOn()) {
            findings.warn(code, signer);
        } else {
            findings.refuse(code, signer);
        }
    }

    static Optional<String> installed(Jar jar, List<Housed> housed) {
        return housed.stream()
                .filter(h -> h.installed() && h.jar().name().equals(jar.name()))
                .map(h -> h.jar().version())
                .findFirst();
    }

    /** The jar as people see it: by its lines' names if it brings any. */
    static AdapterJar shown(Jar jar) {
        List<Hotline> lines = Lines.of(jar);
        String title = lines.isEmpty()
                ? jar.header("Bundle-Name")
                : String.join("、", lines.stream().map(Hotline::name).distinct().toList());
        return new AdapterJar(
                jar.sha256(),
                jar.name(),
                jar.version(),
                title,
                jar.bytes(),
                lines.stream().map(Hotline::id).toList());
    }
}
