package dev.tenon.testkit.generated;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.testkit.internal.description.Descriptions;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** One run of generated tests: the descriptions they are checked against, and what they covered of these. */
public final class ContractRun {
    private final Descriptions descriptions = new Descriptions();
    private final Map<String, Tally> tallies = new ConcurrentSkipListMap<>();

    ContractRun() {}

    ApiModel description(String spec) {
        return descriptions.named(spec);
    }

    /** Counts what is covered of a service. */
    Tally tally(ApiModel model) {
        String name = model.service().name() + " " + model.service().version();
        return tallies.computeIfAbsent(name, key -> new Tally(model));
    }

    /** A few lines for each service. */
    String summary() {
        return tallies.values().stream().map(Tally::summary).collect(Collectors.joining(System.lineSeparator()));
    }
}
