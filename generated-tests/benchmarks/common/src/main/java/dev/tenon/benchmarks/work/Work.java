package dev.tenon.benchmarks.work;

/** One kind of work, mostly a single call: what is asked for, how much of it, and in which format the response comes. */
public enum Work {
    ATTACH_2_JSON(Task.ATTACH, 2, Wire.JSON),
    ATTACH_2_XML(Task.ATTACH, 2, Wire.XML),
    ATTACH_50_JSON(Task.ATTACH, 50, Wire.JSON),
    ATTACH_50_XML(Task.ATTACH, 50, Wire.XML),
    DESCRIBE_100_JSON(Task.DESCRIBE, 100, Wire.JSON),
    DESCRIBE_100_XML(Task.DESCRIBE, 100, Wire.XML),
    LIST_1000_JSON(Task.LIST, 1000, Wire.JSON),
    BATCH_1234_JSON(Task.BATCH, 1234, Wire.JSON),
    ERROR_JSON(Task.ERROR, 2, Wire.JSON),
    ERROR_XML(Task.ERROR, 2, Wire.XML);

    private final Task task;
    private final int size;
    private final Wire wire;

    Work(Task task, int size, Wire wire) {
        this.task = task;
        this.size = size;
        this.wire = wire;
    }

    public Task task() {
        return task;
    }

    /** How many instances are asked for, or come back. */
    public int size() {
        return size;
    }

    public Wire wire() {
        return wire;
    }

    /** What {@link Contestant#call()} must return, or the contestant did not do the work. */
    public int expected() {
        return task == Task.ERROR ? 1 : size;
    }
}
