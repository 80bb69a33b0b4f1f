package io.github.camelmesos.cwl.workflow;

import java.util.LinkedHashMap;
import java.util.Map;

/** A scattered step: makes its items as places come free and keeps nothing of a finished one but its outputs. */
final class ScatterRun implements Dispatcher.Source {

    private final RunContext run;
    private final StepRun stepRun;
    private final Scatter scatter;
    private final Completion completion;
    /** For each output of the step, one value for each item. */
    private final Map<String, Object[]> outputs = new LinkedHashMap<>();

    private int started;
    private int ended;
    private boolean anyFailed;

    ScatterRun(RunContext run, StepRun stepRun, Scatter scatter, Completion completion) {
        this.run = run;
        this.stepRun = stepRun;
        this.scatter = scatter;
        this.completion = completion;
        stepRun.step().out().forEach(output -> outputs.put(output, new Object[scatter.size()]));
    }

    void start() {
        if (scatter.size() == 0) {
            finish();
        } else {
            run.dispatcher().add(this);
        }
    }

    @Override
    public boolean startNext() {
        int index = started++;
        String name = stepRun.name() + "/" + scatter.label(index);
        stepRun.invoke(name, scatter.item(index), new Item(index));
        return started < scatter.size();
    }

    private void itemEnded() {
        ended++;
        if (ended == scatter.size()) {
            finish();
        }
    }

    private void finish() {
        if (anyFailed) {
            completion.failed();
            return;
        }
        Map<String, Object> gathered = new LinkedHashMap<>();
        outputs.forEach((output, values) -> gathered.put(output, scatter.gather(values)));
        completion.succeeded(gathered);
    }

    /** One item. */
    private final class Item implements Completion {

        private final int index;

        private Item(int index) {
            this.index = index;
        }

        @Override
        public void succeeded(Map<String, Object> values) {
            outputs.forEach((output, all) -> all[index] = values.get(output));
            itemEnded();
        }

        @Override
        public void failed() {
            anyFailed = true;
            itemEnded();
        }
    }
}
