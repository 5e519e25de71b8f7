package dev.tenon.processor.generate.tests;

import com.palantir.javapoet.ClassName;

/** Every name of a type that generated tests use, and clients do not. */
final class TestTypes {
    static final ClassName CONTRACT_RUN = testkit("ContractRun");
    static final ClassName CONTRACT_SUMMARY = testkit("ContractSummary");
    static final ClassName CONTRACT_TARGET = testkit("ContractTarget");
    static final ClassName OPERATION_CONTRACT = testkit("OperationContract");
    static final ClassName EXPECTED_ERROR = testkit("ExpectedError");
    static final ClassName DISPLAY_NAME = ClassName.get("org.junit.jupiter.api", "DisplayName");
    static final ClassName DYNAMIC_TEST = ClassName.get("org.junit.jupiter.api", "DynamicTest");
    static final ClassName TEST_FACTORY = ClassName.get("org.junit.jupiter.api", "TestFactory");
    static final ClassName EXTEND_WITH = ClassName.get("org.junit.jupiter.api.extension", "ExtendWith");

    private TestTypes() {}

    private static ClassName testkit(String name) {
        return ClassName.get("dev.tenon.testkit.generated", name);
    }
}
