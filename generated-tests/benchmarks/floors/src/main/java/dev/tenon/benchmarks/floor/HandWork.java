package dev.tenon.benchmarks.floor;

import dev.tenon.benchmarks.work.Contestant;
import dev.tenon.benchmarks.work.Inputs;
import dev.tenon.benchmarks.work.Target;
import dev.tenon.benchmarks.work.Work;
import java.util.List;

/** The work of a client by hand, with the loops that its author writes, but for a single call. */
abstract class HandWork implements Contestant {
    private Work work = Work.ATTACH_2_JSON;

    @Override
    public final void open(Target target, Work work) throws Exception {
        this.work = work;
        connect(target, work);
    }

    abstract void connect(Target target, Work work) throws Exception;

    abstract Attached attach(List<String> instanceIds) throws Exception;

    abstract Described describe(int page, int pageSize) throws Exception;

    /** Binds the key pair although the server refuses it. */
    abstract Refused attachRefused(List<String> instanceIds) throws Exception;

    @Override
    public final int call() throws Exception {
        return switch (work.task()) {
            case ATTACH -> Checked.right(attach(Inputs.instanceIds(work.size())));
            case DESCRIBE -> Checked.right(describe(1, work.size()));
            case LIST -> list();
            case BATCH -> batches();
            case ERROR -> Checked.right(attachRefused(Inputs.instanceIds(work.size())));
        };
    }

    private int list() throws Exception {
        int seen = 0;
        int right = 0;
        for (int page = 1; ; page++) {
            Described described = describe(page, Inputs.PAGE);
            right += Checked.right(described);
            seen += described.instances().size();
            if (described.instances().isEmpty() || seen >= described.totalCount()) {
                return right;
            }
        }
    }

    private int batches() throws Exception {
        List<String> ids = Inputs.instanceIds(work.size());
        int right = 0;
        for (int from = 0; from < ids.size(); from += Inputs.BATCH) {
            right += Checked.right(attach(ids.subList(from, Math.min(from + Inputs.BATCH, ids.size()))));
        }
        return right;
    }
}
