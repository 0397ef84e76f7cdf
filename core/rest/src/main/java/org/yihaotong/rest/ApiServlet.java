package org.yihaotong.rest;

import java.util.List;
import java.util.Map;
import javax.servlet.Servlet;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import org.apache.cxf.BusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.yihaotong.rest.json.Json;
import org.yihaotong.rest.json.JsonBody;
import org.yihaotong.rest.problem.ProblemMapper;
import org.yihaotong.rest.problem.Problems;
import org.yihaotong.rest.resource.KnownParameters;
import org.yihaotong.rest.resource.Resources;
import org.yihaotong.rest.resource.Route;
import org.yihaotong.rest.resource.StrictParameters;

/** JAX-RS under /api, on a CXF bus of its own: the only class that knows CXF. */
@Component(service = Servlet.class, property = "servlet.init.hide-service-list-page=true")
@HttpWhiteboardServletName("yihaotong-api")
@HttpWhiteboardServletPattern("/api/*")
public final class ApiServlet extends CXFNonSpringServlet {

    private static final long serialVersionUID = 1L;

    /** Failures are told and logged by {@link ProblemMapper}, once and without messages; CXF need not repeat them. */
    private static final FaultListener QUIET = (failure, description, message) -> false;

    private final transient Resources resources;
    private final transient Json json;
    private final transient Problems problems;
    private transient Server server;

    @Activate
    public ApiServlet(@Reference Resources resources, @Reference Json json, @Reference Problems problems) {
        this.resources = resources;
        this.json = json;
        this.problems = problems;
    }

    @Override
    protected void loadBus(ServletConfig config) {
        setBus(BusFactory.newInstance().createBus());
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(getBus());
        factory.setAddress("/");
        factory.setServiceBeans(resources.all());
        factory.setProperties(Map.of(FaultListener.class.getName(), QUIET));
        factory.setProviders(List.of(
                new JsonBody(json),
                new ProblemMapper(problems, Route::verbsAt),
                new StrictParameters(),
                new KnownParameters()));
        server = factory.create();
    }

    @Override
    public void destroy() {
        server.destroy();
        super.destroy();
    }
}
