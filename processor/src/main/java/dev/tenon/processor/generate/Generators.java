package dev.tenon.processor.generate;

import java.util.List;

/** Which generators make up a client, and which its tests. */
public final class Generators {
    private Generators() {}

    /** Gives the generators of tests, for a client in another package or the same. */
    public static List<Generator> tests(Target tests, Target client, String spec) {
        return List.of(new ContractTestGenerator(tests, client, spec));
    }

    /** Gives one generator for each kind of file. */
    public static List<Generator> client(Target target) {
        return List.of(
                new EnumerationGenerator(target),
                new RequestGenerator(target),
                new ResponseGenerator(target),
                new OperationGenerator(target),
                new RetrofitGenerator(target),
                new InterfaceGenerator(target),
                new ClientGenerator(target),
                new ServiceGenerator(target),
                new ErrorCodeGenerator(target),
                new ExceptionGenerator(target));
    }
}
