package dev.tenon.alibaba.credentials;

import dev.tenon.alibaba.fixture.FakeCloud;
import dev.tenon.alibaba.fixture.TestMachine;

/** A place of the default chain as a test sets it up. */
sealed interface TestPlace {
    /** Arranges something on a machine. */
    interface Arrangement {
        void on(TestMachine machine, FakeCloud cloud);
    }

    /**
     * A place that works.
     *
     * @param number where it stands in the chain, from 1
     * @param signer the identifier that its calls are signed with
     * @param arrangement sets it up
     */
    record Usable(int number, String signer, Arrangement arrangement) implements TestPlace {}

    /**
     * A place that was set up and does not work.
     *
     * @param first the first place that it breaks, from 1
     * @param number the place that its caller reads of
     * @param what what is wrong with it
     * @param arrangement sets it up
     * @param text what its caller reads
     */
    record Unusable(int first, int number, String what, Arrangement arrangement, String text) implements TestPlace {
        Unusable(int number, String what, Arrangement arrangement, String text) {
            this(number, number, what, arrangement, text);
        }
    }
}
