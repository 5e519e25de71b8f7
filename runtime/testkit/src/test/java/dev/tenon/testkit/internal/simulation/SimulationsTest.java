package dev.tenon.testkit.internal.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.testkit.internal.description.Descriptions;
import dev.tenon.testkit.shelf.Shelf;
import dev.tenon.testkit.shelf.ShelfProvider;
import dev.tenon.testkit.simulation.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulationsTest {
    private final ApiModel shelf = Descriptions.fromClassPath(Shelf.SPEC);
    private final ApiModel ecs = Descriptions.fromClassPath("tenon/ecs/v2014_05_26/service.yaml");

    @Test
    void theDescriptionChoosesTheSimulation() {
        Simulations found = Simulations.onClassPath();

        assertThat(found.of(shelf, true))
                .isInstanceOfSatisfying(
                        Shelf.class, shelf -> assertThat(shelf.books()).containsExactlyInAnyOrder("Faust", "Emma"));
        assertThat(found.of(shelf, false))
                .isInstanceOfSatisfying(
                        Shelf.class, shelf -> assertThat(shelf.books()).isEmpty());
        assertThat(found.of(ecs, true)).isSameAs(Simulation.NONE);
    }

    @Test
    void theOnlySimulationNamesTheDescription() {
        assertThat(Simulations.onClassPath().onlySpec()).isEqualTo("shelf/service.yaml");
    }

    @Test
    void withoutASimulationADescriptionMustBeNamed() {
        assertThatThrownBy(() -> new Simulations(List.of()).onlySpec())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name the description");
    }

    @Test
    void amongSeveralSimulationsADescriptionMustBeNamed() {
        assertThatThrownBy(() -> new Simulations(List.of(new ShelfProvider(), new ShelfProvider())).onlySpec())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no description is named; name one of shelf/service.yaml, shelf/service.yaml");
    }
}
