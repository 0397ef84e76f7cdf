package org.yihaotong.deploy.config;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.osgi.framework.Bundle;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The least and the most that an attribute may be: Metatype's files say it, its service does not. */
final class Limits {

    /** Of one attribute. */
    record Bounds(Optional<Long> least, Optional<Long> most) {
        static final Bounds NONE = new Bounds(Optional.empty(), Optional.empty());
    }

    private final Map<String, Bounds> bounds = new HashMap<>();

    private Limits() {}

    /** Those of one object class of this bundle. */
    static Limits of(Bundle bundle, String objectClass) {
        Limits limits = new Limits();
        Enumeration<URL> files = bundle.findEntries("OSGI-INF/metatype", "*.xml", false);
        for (URL file : files == null ? Collections.<URL>emptyList() : Collections.list(files)) {
            limits.read(file, objectClass);
        }
        return limits;
    }

    Bounds of(String attribute) {
        return bounds.getOrDefault(attribute, Bounds.NONE);
    }

    private void read(URL file, String objectClass) {
        try (InputStream in = file.openStream()) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            NodeList classes = factory.newDocumentBuilder().parse(in).getElementsByTagName("OCD");
            for (int i = 0; i < classes.getLength(); i++) {
                Element one = (Element) classes.item(i);
                if (one.getAttribute("id").equals(objectClass)) {
                    read(one.getElementsByTagName("AD"));
                }
            }
        } catch (IOException | SAXException | ParserConfigurationException e) {
            bounds.clear();
        }
    }

    private void read(NodeList attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            Element one = (Element) attributes.item(i);
            bounds.put(one.getAttribute("id"), new Bounds(number(one, "min"), number(one, "max")));
        }
    }

    private static Optional<Long> number(Element attribute, String name) {
        String text = attribute.getAttribute(name);
        return text.matches("-?[0-9]{1,15}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
