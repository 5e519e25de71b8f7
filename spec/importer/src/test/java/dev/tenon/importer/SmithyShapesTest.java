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
        String mixin =
                "\"rope#%s\": {\"type\": \"structure\", \"mixins\": [{\"target\": \"rope#%s\"}], \"members\": {\"%1$s\":"
                        + " {\"target\": \"smithy.api#String\"}}}";
        SmithyImport imported =
                MadeUpModel.imported(folder, mixin.formatted("Tied", "A") + "," + mixin.formatted("A", "Tied"));
        assertThat(MadeUpModel.operation(imported)).contains("  Tied: { type: string }\n  A: { type: string }\n");

        String chain = IntStream.range(0, 200)
                .mapToObj(index -> mixin.formatted("M" + index, "M" + (index + 1)))
                .collect(Collectors.joining(","));
        String model =
                "{\"shapes\": {\"rope#Rope\": {\"type\": \"service\", \"traits\": {\"aws.protocols#awsQuery\": {}}}, "
                        + chain + "}}";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmithyImport.of(model.getBytes(StandardCharsets.UTF_8)))
                .withMessage("the mixin rope#M101 is below more than 100 others");
    }
}
