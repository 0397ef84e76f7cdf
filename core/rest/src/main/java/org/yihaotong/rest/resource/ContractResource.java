package org.yihaotong.rest.resource;

import java.io.InputStream;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

/** This interface described for programs, as OpenAPI 3; open to everybody. */
@Path("openapi.json")
public final class ContractResource {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public InputStream document() {
        return ContractResource.class.getResourceAsStream("/org/yihaotong/rest/openapi.json");
    }
}
