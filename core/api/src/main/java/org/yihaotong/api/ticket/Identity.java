package org.yihaotong.api.ticket;

import java.util.Optional;

/** Caller and requester in clear, as an audited unmasking shows them once (解密查看). */
public record Identity(Caller caller, Optional<Caller> requester) {}
