package dev.tenon.benchmarks.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.benchmarks.floor.RetrofitContestant;
import dev.tenon.benchmarks.run.Allocation;
import dev.tenon.benchmarks.server.FakeServer;
import dev.tenon.benchmarks.tenon.TenonContestant;
import dev.tenon.benchmarks.work.Contestant;
import dev.tenon.benchmarks.work.Target;
import dev.tenon.benchmarks.work.Work;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bytes that one call allocates, and how they compare with those of Retrofit by hand. */
final class AllocationTest {
    private static final int WARM_UP = 100;
    private static final int CALLS = 50;
    /** Work on a hundred instances or more is done less often. */
    private static final int OF_LONG_WORK = 10;

    @ParameterizedTest
    @EnumSource(Work.class)
    void staysWithinTheCommittedFigures(Work work) throws Exception {
        double own = bytes(new TenonContestant(), work);
        double byHand = bytes(new RetrofitContestant(), work);
        Committed committed = new Committed();
        committed.holds("allocation." + work, own);
        committed.holds("allocation." + work + ".over-retrofit-by-hand", own / byHand);
    }

    private static double bytes(Contestant contestant, Work work) throws Exception {
        contestant.open(new Target(false, FakeServer.listen(work)), work);
        int divisor = work.size() < 100 ? 1 : OF_LONG_WORK;
        for (int call = 0; call < WARM_UP / divisor; call++) {
            assertThat(contestant.call()).isEqualTo(work.expected());
        }
        // Batches are sent by threads of the client; the server's own, which are in this process too, do not count.
        Allocation allocation = Allocation.of(name -> !FakeServer.isThread(name));
        for (int call = 0; call < CALLS / divisor; call++) {
            contestant.call();
        }
        return allocation.sinceThen() * (double) divisor / CALLS;
    }
}
