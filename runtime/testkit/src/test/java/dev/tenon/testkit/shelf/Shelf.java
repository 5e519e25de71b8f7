package dev.tenon.testkit.shelf;

import dev.tenon.testkit.simulation.SimulatedCall;
import dev.tenon.testkit.simulation.SimulatedOperation;
import dev.tenon.testkit.simulation.SimulatedResponse;
import dev.tenon.testkit.simulation.Simulation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** The simulation of a service that exists in these tests only. */
public final class Shelf implements Simulation {
    public static final String SPEC = "shelf/service.yaml";

    private final Set<String> books = new ConcurrentSkipListSet<>();

    Shelf(List<String> books) {
        this.books.addAll(books);
    }

    public Shelf add(String title) {
        books.add(title);
        return this;
    }

    public Set<String> books() {
        return Set.copyOf(books);
    }

    @Override
    public Optional<SimulatedOperation> operation(String name) {
        return switch (name) {
            case "AddBook" -> Optional.of(this::add);
            case "CountBooks" -> Optional.of(call -> new SimulatedResponse.Success(Map.of("Count", books.size())));
            default -> Optional.empty();
        };
    }

    private SimulatedResponse add(SimulatedCall call) {
        return books.add(call.text("Title").orElseThrow())
                ? new SimulatedResponse.Success(Map.of())
                : call.fail("Book.Duplicate");
    }
}
