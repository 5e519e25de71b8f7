package dev.tenon.ecs.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.spec.SpecLoader;
import dev.tenon.spec.SpecSource;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Documentation;
import dev.tenon.spec.model.ErrorCode;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.model.Service.ResponseFormat;
import dev.tenon.spec.source.Diagnostics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EcsDescriptionTest {
    private static final Path RESOURCES = Path.of("src", "main", "resources");

    private final ApiModel ecs = load();

    private static ApiModel load() {
        Diagnostics diagnostics = new Diagnostics();
        var model = SpecLoader.load("tenon/ecs/v2014_05_26/service.yaml", SpecSource.ofFolder(RESOURCES), diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        return model.orElseThrow();
    }

    @Test
    @DisplayName("AttachKeyPair documents the errors of both of its documents")
    void attachKeyPairDocumentsTheErrorsOfBothDocuments() {
        assertThat(operation("AttachKeyPair").errors())
                .extracting(ErrorCode::code)
                .containsExactlyInAnyOrder(
                        "InvalidKeyPairName.NotFound",
                        "InvalidInstanceIds.ValueNotSupported",
                        "DependencyViolation.IoOptimize",
                        "DependencyViolation.WindowsInstance",
                        "InstanceKeyPairLimitExceeded");
    }

    @Test
    @DisplayName("AttachKeyPair has the five notes, the links, the permissions and the samples of its two documents")
    void attachKeyPairHasWhatItsDocumentsSayBesides() {
        Documentation documentation = operation("AttachKeyPair").documentation();
        assertThat(documentation.notes())
                .hasSize(5)
                .allSatisfy(note -> assertThat(note.byLanguage()).containsOnlyKeys("en", "zh"));
        assertThat(documentation.links())
                .extracting(link -> link.operation().or(link::address).orElse(""))
                .containsExactly(
                        "RebootInstance",
                        "StartInstance",
                        "DescribeRegions",
                        "https://api.aliyun.com/#product=Ecs&api=AttachKeyPair",
                        "https://error-center.aliyun.com/status/product/Ecs");
        assertThat(documentation.authorization())
                .contains(new Documentation.Authorization(
                        "ecs:AttachKeyPair",
                        Optional.of(Documentation.Access.UPDATE),
                        List.of(
                                new Documentation.Resource("Instance", true, Optional.empty()),
                                new Documentation.Resource("KeyPair", true, Optional.empty())),
                        List.of(),
                        List.of()));
        assertThat(documentation.samples())
                .extracting(Documentation.Sample::format)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(ResponseFormat.XML),
                        Optional.of(ResponseFormat.JSON),
                        Optional.of(ResponseFormat.JSON));
    }

    @Test
    @DisplayName("every operation has a summary in English and in Chinese")
    void everyOperationHasTwoSummaries() {
        assertThat(ecs.operations())
                .allSatisfy(operation ->
                        assertThat(operation.summary().byLanguage().keySet()).contains("en", "zh"));
    }

    @Test
    @DisplayName(
            "every parameter, field and error row of the service and of the key-pair operations says which document states it")
    void everyStatementNamesItsDocument() {
        Stream<List<String>> common = ecs.service().commonErrors().stream()
                .flatMap(code -> code.rows().stream().map(ErrorCode.Row::sources));
        Stream<List<String>> own = Stream.of("AttachKeyPair", "DetachKeyPair", "DescribeKeyPairs", "DescribeRegions")
                .map(this::operation)
                .flatMap(operation -> Stream.of(
                                operation.parameters().stream()
                                        .filter(parameter -> !parameter.path().endsWith(".N"))
                                        .map(Parameter::sources),
                                operation.response().stream().map(field -> field.sources()),
                                operation.errors().stream()
                                        .flatMap(code -> code.rows().stream())
                                        .map(ErrorCode.Row::sources))
                        .flatMap(sources -> sources));

        assertThat(Stream.concat(common, own))
                .isNotEmpty()
                .allSatisfy(sources -> assertThat(sources).isNotEmpty());
    }

    @Test
    @DisplayName("what people chose, since no document says it or all say otherwise, is marked so")
    void choicesOfPeopleAreMarked() {
        List<String> chosen = new ArrayList<>();
        ecs.operations().forEach(operation -> choices(operation.name(), operation.response(), chosen));

        assertThat(chosen)
                .containsExactlyInAnyOrder(
                        "AttachKeyPair.TotalCount",
                        "AttachKeyPair.FailCount",
                        "AttachKeyPair.Results.Success",
                        "DetachKeyPair.TotalCount",
                        "DetachKeyPair.FailCount",
                        "DetachKeyPair.Results.Success",
                        "DescribeInstances.Instances.RdmaIpAddress",
                        "DescribeZones.Zones.AvailableDedicatedHostTypes",
                        "DescribeZones.Zones.AvailableInstanceTypes",
                        "DescribeZones.Zones.AvailableResources.DataDiskCategories",
                        "DescribeZones.Zones.AvailableResources.InstanceGenerations",
                        "DescribeZones.Zones.AvailableResources.InstanceTypeFamilies",
                        "DescribeZones.Zones.AvailableResources.InstanceTypes",
                        "DescribeZones.Zones.AvailableResources.NetworkTypes",
                        "DescribeZones.Zones.AvailableResources.SystemDiskCategories",
                        "DescribeZones.Zones.AvailableVolumeCategories",
                        "DescribeZones.Zones.DedicatedHostGenerations");
    }

    private static void choices(String path, List<ResponseField> fields, List<String> chosen) {
        for (ResponseField field : fields) {
            String below = path + "." + field.wireName();
            if (field.sources().contains("by-hand")) {
                chosen.add(below);
            }
            FieldType type = field.type() instanceof FieldType.ListOf list ? list.element() : field.type();
            if (type instanceof FieldType.Struct struct) {
                choices(below, struct.fields(), chosen);
            }
        }
    }

    private Operation operation(String name) {
        return ecs.operations().stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
