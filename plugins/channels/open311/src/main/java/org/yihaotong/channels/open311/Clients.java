package org.yihaotong.channels.open311;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.yihaotong.api.hotline.Ledger;

/** Who may write, and which requests are whose: a client goes on with its own only. */
final class Clients {

    static final String LEDGER = "open311";
    static final String REQUESTS = "requests";

    private final List<Client> present = new CopyOnWriteArrayList<>();
    private final Ledger ledger;

    Clients(Ledger ledger) {
        this.ledger = ledger;
    }

    void add(Client client) {
        present.add(client);
    }

    void remove(Client client) {
        present.remove(client);
    }

    /** The client whose key was sent. */
    Client need(Parameters parameters) {
        String key = parameters.text("api_key").orElseThrow(() -> Problem.key("没有 api_key。Missing api_key."));
        return present.stream()
                .filter(client -> client.holds(key))
                .findFirst()
                .orElseThrow(() -> Problem.key("api_key 无效。Invalid api_key."));
    }

    void own(Client client, String request) {
        ledger.put(LEDGER, REQUESTS, request, client.name(), Optional.empty());
    }

    boolean owns(Client client, String request) {
        return ledger.find(LEDGER, REQUESTS, request)
                .filter(entry -> entry.text().equals(client.name()))
                .isPresent();
    }
}
