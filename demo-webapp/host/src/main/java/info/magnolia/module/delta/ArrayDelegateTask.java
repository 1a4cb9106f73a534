package info.magnolia.module.delta;

import info.magnolia.module.InstallContext;
import java.util.ArrayList;
import java.util.List;

/** Several tasks in order. */
public class ArrayDelegateTask implements Task {

    private final String name;
    private final String description;
    private final List<Task> tasks;

    public ArrayDelegateTask(String name, Task... tasks) {
        this(name, "", tasks);
    }

    public ArrayDelegateTask(String name, String description, Task... tasks) {
        this.name = name;
        this.description = description;
        this.tasks = new ArrayList<>(List.of(tasks));
    }

    public void addTask(Task task) {
        tasks.add(task);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public void execute(InstallContext context) throws TaskExecutionException {
        for (Task task : tasks) {
            task.execute(context);
        }
    }
}
