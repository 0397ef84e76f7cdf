package org.yihaotong.itests;

import static java.util.stream.Collectors.joining;
import static org.junit.Assert.assertEquals;

import java.util.Arrays;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.karaf.features.BootFinished;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** The archive starts on a machine without a network, and every part of it comes up. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class BootIT {

    /** Waits for a unit that joins by the centre's own interface; a fresh centre has none. */
    private static final String FOR_A_SITE = "org.yihaotong.standard.StandardLine";

    /** Comes when the last boot feature is in. */
    @Inject
    @SuppressWarnings("UnusedVariable")
    private BootFinished booted;

    @Inject
    private BundleContext framework;

    @Inject
    private ServiceComponentRuntime components;

    @Configuration
    public Option[] centre() {
        return Inside.theCentre();
    }

    @Test
    public void everyBundleIsActive() {
        assertEquals("bundles that did not start", "", Patience.until(String::isEmpty, this::idleBundles));
    }

    @Test
    public void everyComponentIsSatisfied() {
        assertEquals("components that wait", "", Patience.until(String::isEmpty, this::waitingComponents));
    }

    private String idleBundles() {
        return Arrays.stream(framework.getBundles())
                .filter(bundle -> bundle.getState() != resting(bundle))
                .map(Bundle::toString)
                .collect(joining(", "));
    }

    private String waitingComponents() {
        return components.getComponentDescriptionDTOs().stream()
                .filter(component -> component.defaultEnabled && !component.name.equals(FOR_A_SITE))
                .flatMap(this::complaints)
                .collect(joining("\n"));
    }

    private Stream<String> complaints(ComponentDescriptionDTO component) {
        var instances = components.getComponentConfigurationDTOs(component);
        if (instances.isEmpty()) {
            return Stream.of(component.name + " has no configuration");
        }
        return instances.stream()
                .filter(instance -> instance.unsatisfiedReferences.length > 0 || instance.failure != null)
                .map(instance -> component.name + " waits for "
                        + Arrays.stream(instance.unsatisfiedReferences)
                                .map(reference -> reference.name + " " + reference.target)
                                .toList()
                        + (instance.failure == null ? "" : " after " + instance.failure));
    }

    private static int resting(Bundle bundle) {
        boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
        return fragment ? Bundle.RESOLVED : Bundle.ACTIVE;
    }
}
