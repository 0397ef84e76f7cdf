package org.yihaotong.kit.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.RestLink;
import org.yihaotong.kit.link.Signing;

/** How many orders a second go over one link to an office that answers in 50 ms, by how many callers at once. */
public final class RestLinkBench {

    private static final int ORDERS = 400;

    private RestLinkBench() {}

    /** Prints a line for each number of callers. */
    public static void main(String[] words) throws IOException, InterruptedException, ExecutionException {
        HttpServer office = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        ExecutorService desks = Executors.newFixedThreadPool(32);
        office.setExecutor(desks);
        office.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                byte[] answer = "{\"code\":0}".getBytes(UTF_8);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        office.start();
        String url = "http://127.0.0.1:" + office.getAddress().getPort();
        try (RestLink link = new CxfRestLinks().open(url, Duration.ofSeconds(5), Signing.NONE)) {
            run(link, 4);
            for (int callers : List.of(1, 4, 6, 8, 16)) {
                System.out.printf("%d callers: %.0f orders/s%n", callers, run(link, callers));
            }
        }
        office.stop(0);
        desks.shutdown();
    }

    private static double run(RestLink link, int callers) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        List<Callable<JsonObject>> orders = new ArrayList<>();
        for (int i = 0; i < ORDERS / 16 * callers; i++) {
            JsonObject order = new JsonObject().with("orderNo", i).with("content", "来电人反映小区停水。".repeat(20));
            orders.add(() -> link.post("/order", order));
        }
        long begin = System.nanoTime();
        for (Future<JsonObject> done : threads.invokeAll(orders)) {
            done.get();
        }
        threads.shutdown();
        return orders.size() * 1e9 / (System.nanoTime() - begin);
    }
}
