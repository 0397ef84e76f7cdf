package org.yihaotong.api.adapter;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A jar as it was checked before anything of it runs (装前检查).
 *
 * @param findings what speaks against it, refusals first
 * @param signer whose key signed it
 * @param development whether the centre takes unsigned jars now
 * @param rules every rule of every grade
 * @param installed the version that is installed now
 * @param installable whether nothing forbids it to run
 */
public record Inspection(
        AdapterJar jar,
        List<Finding> findings,
        Signing signing,
        Optional<String> signer,
        boolean development,
        Grade grade,
        List<GradeRule> rules,
        Optional<String> installed,
        boolean installable) {

    public Inspection {
        Objects.requireNonNull(jar, "jar");
        findings = List.copyOf(findings);
        Objects.requireNonNull(signing, "signing");
        Objects.requireNonNull(signer, "signer");
        Objects.requireNonNull(grade, "grade");
        rules = List.copyOf(rules);
        Objects.requireNonNull(installed, "installed");
    }
}
