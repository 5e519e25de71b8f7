package dev.tenon.benchmarks.floor;

import dev.tenon.benchmarks.work.Inputs;

/** Looks at each item of a response, as a caller would. */
final class Checked {
    private Checked() {}

    static int right(Attached attached) {
        int right = 0;
        for (Attached.Result result : attached.results()) {
            if (Inputs.ITEM_CODE.equals(result.code())) {
                right++;
            }
        }
        return right;
    }

    static int right(Described described) {
        int right = 0;
        for (Instance instance : described.instances()) {
            if (Inputs.STATUS.equals(instance.status())) {
                right++;
            }
        }
        return right;
    }

    static int right(Refused refused) {
        return Inputs.ERROR_CODE.equals(refused.code()) && Inputs.REQUEST_ID.equals(refused.requestId()) ? 1 : 0;
    }
}
