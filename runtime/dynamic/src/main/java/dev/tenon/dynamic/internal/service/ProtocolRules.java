package dev.tenon.dynamic.internal.service;

import dev.tenon.runtime.protocol.Protocol;
import dev.tenon.runtime.protocol.ProtocolBuilder;
import dev.tenon.spec.model.Protocol.RequestRules;
import dev.tenon.spec.model.RetryRules;
import java.util.List;
import java.util.function.Consumer;

/** Tells the runtime how a service is spoken to. */
final class ProtocolRules {
    private ProtocolRules() {}

    static Protocol of(dev.tenon.spec.model.Protocol described) {
        ProtocolBuilder builder = Protocol.builder();
        request(builder, described.request());
        described.success().accepted().forEach((member, values) -> builder.success(member, array(values)));
        list(described.success().failureAt(), builder::failureAt);
        list(described.response().requestIds(), builder::requestId);
        list(described.response().requestIdHeaders(), builder::requestIdHeader);
        list(described.response().retryAfterMillisHeaders(), builder::retryAfterMillisHeader);
        list(described.errors().at(), builder::errorsAt);
        list(described.errors().code(), builder::errorCode);
        list(described.errors().message(), builder::errorMessage);
        retry(builder, described.retry());
        return builder.build();
    }

    private static void request(ProtocolBuilder builder, RequestRules rules) {
        builder.path(rules.path()).action(rules.action().orElse(null));
        rules.version().ifPresent(builder::version);
        rules.format().ifPresent(format -> builder.format(format, rules.json(), rules.xml()));
    }

    private static void retry(ProtocolBuilder builder, RetryRules rules) {
        list(rules.transientCodes(), builder::retryable);
        rules.transientStatuses().forEach(builder::retryableStatus);
        list(rules.throttlingCodes(), builder::throttling);
        list(rules.nonceCodes(), builder::nonceUsed);
        list(rules.clockCodes(), builder::clockSkew);
    }

    /** What a description leaves out stays as it is in any protocol. */
    private static void list(List<String> values, Consumer<String[]> setting) {
        if (!values.isEmpty()) {
            setting.accept(array(values));
        }
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(new String[0]);
    }
}
