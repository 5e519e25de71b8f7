package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tenon.importer.smithy.SmithyImport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Smithy models that say somewhere else what a shape has: in resources, mixins and apply statements. */
final class SmithyShapesTest {
    private static final String MIXIN =
            "\"rope#%s\": {\"type\": \"structure\", \"mixins\": [{\"target\": \"rope#%s\"}], \"members\": {\"%1$s\":"
                    + " {\"target\": \"smithy.api#String\"}}}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    @DisplayName(
            "Operations of resources are operations of the service, however deep, and even where resources hold each other")
    void operationsOfResources() throws IOException {
        SmithyImport imported = MadeUpModel.loaded(folder, """
                {"smithy": "2.0", "shapes": {
                  "rope#Rope": {"type": "service", "version": "2020-01-01", "operations": [{"target": "rope#Tie"}],
                    "resources": [{"target": "rope#Knot"}], "traits": {"aws.protocols#awsQuery": {}}},
                  "rope#Knot": {"type": "resource", "read": {"target": "rope#GetKnot"}, "list": {"target": "rope#ListKnots"},
                    "create": {"target": "rope#MakeKnot"}, "put": {"target": "rope#PutKnot"}, "update": {"target": "rope#MoveKnot"},
                    "delete": {"target": "rope#CutKnot"}, "operations": [{"target": "rope#Loosen"}],
                    "resources": [{"target": "rope#End"}]},
                  "rope#End": {"type": "resource", "collectionOperations": [{"target": "rope#SealEnds"}],
                    "resources": [{"target": "rope#Knot"}]},
                  "rope#GetKnot": {"type": "operation", "input": {"target": "rope#Wanted"}},
                  "rope#Wanted": {"type": "structure", "members": {"KnotId": {"target": "smithy.api#String"}}}}}
                """);

        assertThat(imported.files().keySet())
                .containsExactlyInAnyOrder(
                        "service.yaml",
                        "operations/CutKnot.yaml",
                        "operations/GetKnot.yaml",
                        "operations/ListKnots.yaml",
                        "operations/Loosen.yaml",
                        "operations/MakeKnot.yaml",
                        "operations/MoveKnot.yaml",
                        "operations/PutKnot.yaml",
                        "operations/SealEnds.yaml",
                        "operations/Tie.yaml");
        assertThat(imported.files().get("operations/GetKnot.yaml")).contains("KnotId: { type: string }");
    }

    @Test
    @DisplayName("A structure has the members and traits of its mixins, and its own over them")
    void membersOfMixins() throws IOException {
        SmithyImport imported = MadeUpModel.imported(folder, """
                "rope#Tied": {"type": "structure", "mixins": [{"target": "rope#Named"}, {"target": "rope#Sized"}],
                  "members": {"Own": {"target": "smithy.api#String"},
                    "Size": {"target": "smithy.api#Long", "traits": {"smithy.api#required": {}}}}},
                "rope#Named": {"type": "structure", "mixins": [{"target": "rope#Marked"}],
                  "members": {"Name": {"target": "smithy.api#String", "traits": {"smithy.api#required": {}}}},
                  "traits": {"smithy.api#mixin": {}}},
                "rope#Marked": {"type": "structure", "members": {"Mark": {"target": "smithy.api#String"}},
                  "traits": {"smithy.api#mixin": {}}},
                "rope#Sized": {"type": "structure", "members": {"Size": {"target": "smithy.api#Integer",
                  "traits": {"smithy.api#xmlName": "Length"}}}, "traits": {"smithy.api#mixin": {}}}
                """);

        assertThat(MadeUpModel.operation(imported)).contains("""
                parameters:
                  Mark: { type: string }
                  Name: { type: string, required: true }
                  Length: { type: long, required: true }
                  Own: { type: string }
                """);
    }

    @Test
    @DisplayName("An operation has the errors of its mixins beside its own")
    void errorsOfMixins() throws IOException {
        SmithyImport imported = MadeUpModel.loaded(folder, """
                {"smithy": "2.0", "shapes": {
                  "rope#Rope": {"type": "service", "version": "2020-01-01", "operations": [{"target": "rope#Tie"}],
                    "traits": {"aws.protocols#awsQuery": {}}},
                  "rope#Tie": {"type": "operation", "mixins": [{"target": "rope#Failing"}], "errors": [{"target": "rope#Loose"}]},
                  "rope#Failing": {"type": "operation", "errors": [{"target": "rope#Wet"}], "traits": {"smithy.api#mixin": {}}},
                  "rope#Loose": {"type": "structure", "members": {}, "traits": {"smithy.api#error": "client"}},
                  "rope#Wet": {"type": "structure", "members": {}, "traits": {"smithy.api#error": "server"}}}}
                """);

        assertThat(MadeUpModel.operation(imported)).contains("Wet: [{ http: 500 }]", "Loose: [{ http: 400 }]");
    }

    @Test
    @DisplayName("What is applied to a member counts, to one of a mixin, too")
    void appliedTraits() throws IOException {
        SmithyImport imported = MadeUpModel.imported(folder, """
                "rope#Tied$Name": {"type": "apply", "traits": {"smithy.api#required": {}}},
                "rope#Tied$Own": {"type": "apply", "traits": {"smithy.api#xmlName": "own"}},
                "rope#Tied$Nothing": {"type": "apply", "traits": {"smithy.api#required": {}}},
                "rope#Nothing": {"type": "apply", "traits": {"smithy.api#sensitive": {}}},
                "rope#Tied": {"type": "structure", "mixins": [{"target": "rope#Named"}], "members": {"Own": {"target": "smithy.api#String"}}},
                "rope#Named": {"type": "structure", "members": {"Name": {"target": "smithy.api#String"}}, "traits": {"smithy.api#mixin": {}}}
                """);

        assertThat(MadeUpModel.operation(imported)).contains("""
                parameters:
                  Name: { type: string, required: true }
                  own: { type: string }
                """);
    }

    @Test
    @DisplayName("Mixins that hold each other end, and a chain of too many is refused")
    void mixinsWithoutAnEnd() throws IOException {
        SmithyImport imported =
                MadeUpModel.imported(folder, MIXIN.formatted("Tied", "A") + "," + MIXIN.formatted("A", "Tied"));
        assertThat(MadeUpModel.operation(imported)).contains("  Tied: { type: string }\n  A: { type: string }\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> chain(IntStream.range(0, 200)))
                .withMessage("the mixin rope#M101 belongs to a chain of more than 100 others");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chain(IntStream.range(0, 101).map(index -> 100 - index)))
                .withMessage("the mixin rope#M0 belongs to a chain of more than 100 others");
        assertThat(chain(IntStream.range(0, 100)).files()).containsKey("service.yaml");
        assertThat(chain(IntStream.range(0, 100).map(index -> 99 - index)).files())
                .containsKey("service.yaml");
    }

    /** A model of mixins, each of which holds the one with the next number. */
    private static SmithyImport chain(IntStream numbers) {
        String chain = numbers.mapToObj(index -> MIXIN.formatted("M" + index, "M" + (index + 1)))
                .collect(Collectors.joining(","));
        String model =
                "{\"shapes\": {\"rope#Rope\": {\"type\": \"service\", \"traits\": {\"aws.protocols#awsQuery\": {}}}, "
                        + chain + "}}";
        return SmithyImport.of(model.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("What is applied to the member of a list, or to the keys and values of a map, counts")
    void traitsAppliedToItems() throws IOException {
        SmithyImport imported = MadeUpModel.imported(folder, """
                "rope#Tied": {"type": "structure", "members": {"Words": {"target": "rope#Words"}, "Tags": {"target": "rope#Tags"}}},
                "rope#Words": {"type": "list", "member": {"target": "smithy.api#String"}},
                "rope#Words$member": {"type": "apply", "traits": {"smithy.api#sensitive": {}, "smithy.api#xmlName": "word"}},
                "rope#Tags": {"type": "map", "key": {"target": "smithy.api#String"}, "value": {"target": "smithy.api#String"}},
                "rope#Tags$value": {"type": "apply", "traits": {"smithy.api#sensitive": {}}},
                "rope#Tags$key": {"type": "apply", "traits": {"smithy.api#xmlName": "name"}}
                """);

        assertThat(MadeUpModel.operation(imported)).contains("""
                parameters:
                  Words.word.N: { type: string, sensitive: true }
                  Tags.entry.N.name: { type: string }
                  Tags.entry.N.value: { type: string, sensitive: true }
                """);
    }

    @Test
    @DisplayName("A service may have a mixin, which is no second service")
    void mixinsOfServices() throws IOException {
        SmithyImport imported = MadeUpModel.loaded(folder, """
                {"smithy": "2.0", "shapes": {
                  "rope#Works": {"type": "service", "operations": [{"target": "rope#Tie"}], "traits": {"smithy.api#mixin": {}}},
                  "rope#Rope": {"type": "service", "version": "2020-01-01", "mixins": [{"target": "rope#Works"}],
                    "traits": {"aws.protocols#awsQuery": {}}},
                  "rope#Tie": {"type": "operation"}}}
                """);

        assertThat(imported.files()).containsOnlyKeys("service.yaml", "operations/Tie.yaml");
    }
}
