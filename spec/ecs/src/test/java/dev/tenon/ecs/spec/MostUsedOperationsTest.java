package dev.tenon.ecs.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.spec.SpecLoader;
import dev.tenon.spec.SpecSource;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.source.Diagnostics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The forty operations that people use most. */
class MostUsedOperationsTest {
    private static final List<String> MOST_USED = List.of(
            "RunInstances",
            "CreateInstance",
            "DescribeInstances",
            "DescribeInstanceStatus",
            "DescribeInstanceTypes",
            "StartInstance",
            "StopInstance",
            "RebootInstance",
            "DeleteInstance",
            "ModifyInstanceAttribute",
            "ModifyInstanceSpec",
            "DescribeImages",
            "CreateImage",
            "CopyImage",
            "DeleteImage",
            "CreateDisk",
            "AttachDisk",
            "DetachDisk",
            "ResizeDisk",
            "DeleteDisk",
            "DescribeDisks",
            "CreateSnapshot",
            "DeleteSnapshot",
            "DescribeSnapshots",
            "CreateSecurityGroup",
            "AuthorizeSecurityGroup",
            "RevokeSecurityGroup",
            "DescribeSecurityGroups",
            "DescribeSecurityGroupAttribute",
            "DeleteSecurityGroup",
            "CreateKeyPair",
            "ImportKeyPair",
            "AttachKeyPair",
            "DescribeKeyPairs",
            "DeleteKeyPairs",
            "RunCommand",
            "DescribeInvocationResults",
            "TagResources",
            "DescribeRegions",
            "DescribeZones");

    private final ApiModel ecs = SpecLoader.load(
                    "tenon/ecs/v2014_05_26/service.yaml",
                    SpecSource.ofFolder(Path.of("src", "main", "resources")),
                    new Diagnostics())
            .orElseThrow();

    @Test
    @DisplayName("each is described, and no member of it is without a text in English and Chinese")
    void noMemberIsWithoutText() {
        assertThat(MOST_USED).hasSize(40).doesNotHaveDuplicates();
        assertThat(ecs.operations()).extracting(Operation::name).containsAll(MOST_USED);
        assertThat(new Texts(ecs)
                        .members().entrySet().stream()
                                .filter(member ->
                                        !member.getValue().byLanguage().keySet().containsAll(List.of("en", "zh")))
                                .map(Map.Entry::getKey)
                                .filter(member -> MOST_USED.contains(member.substring(0, member.indexOf(' ')))))
                .isEmpty();
    }
}
