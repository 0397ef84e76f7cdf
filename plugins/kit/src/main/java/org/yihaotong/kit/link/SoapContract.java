package org.yihaotong.kit.link;

import java.util.Map;
import java.util.Set;

/**
 * What a SOAP service of the centre promises (服务约定).
 *
 * @param versions which SOAPs it understands
 * @param wsdl its description, served at {@code ?wsdl} with the address by which it was asked for
 * @param schemas further documents by the names the description imports them by, served at {@code ?xsd=<name>}
 * @param understood namespaces of header elements that a caller may insist on ({@code mustUnderstand})
 */
public record SoapContract(
        Set<SoapVersion> versions, String wsdl, Map<String, String> schemas, Set<String> understood) {

    public SoapContract {
        versions = Set.copyOf(versions);
        schemas = Map.copyOf(schemas);
        understood = Set.copyOf(understood);
    }
}
