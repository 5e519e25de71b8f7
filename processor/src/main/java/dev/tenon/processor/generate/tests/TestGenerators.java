package dev.tenon.processor.generate.tests;

import com.google.auto.service.AutoService;
import dev.tenon.processor.generate.Generator;
import dev.tenon.processor.generate.GeneratorProvider;
import dev.tenon.processor.generate.Target;
import java.util.List;
import java.util.function.UnaryOperator;

/** What makes up the tests of a client, which stands in the same package or another. */
@AutoService(GeneratorProvider.class)
public final class TestGenerators implements GeneratorProvider {
    /** Called by the service loader. */
    public TestGenerators() {}

    @Override
    public String annotation() {
        return "dev.tenon.testkit.GenerateTests";
    }

    @Override
    public List<Generator> generators(Target tests, UnaryOperator<String> members) {
        String client = members.apply("client");
        return List.of(
                new ContractTestGenerator(tests, client.isEmpty() ? tests : tests.in(client), members.apply("spec")));
    }
}
