using System.Threading;
using KernelSuite;
using Spin;
using Spin.Kernel.Boot;
using Spin.Kernel.Strands;

namespace FaultKernel;

/// <summary>Lines of the report, while the log writes, and the shell shows its prompt again after each line of it. Whether they arrived, the host says.</summary>
internal static class ReportTests
{
    private const int Lines = 200;

    internal static void Register(TestRun run) => run.Test("report: lines in a storm of the log's", static () =>
    {
        bool stop = false;
        ILog log = ConsoleStart.Log.SourceFor("storm");
        Strand[] writers = new Strand[2];
        for (int index = 0; index < writers.Length; index++)
        {
            writers[index] = Scheduler.Start("storm", () =>
            {
                for (int line = 0; !Volatile.Read(ref stop); line++)
                {
                    log.Write(LogLevel.Warning, "a line that comes in between, number ", line);
                    Scheduler.Yield();
                }
            });
        }

        for (int line = 0; line < Lines; line++)
        {
            Report.Figure("report: a line in a storm", line, "lines");
            Scheduler.Yield();
        }

        Volatile.Write(ref stop, true);
        foreach (Strand writer in writers)
        {
            writer.Join();
        }
    });
}
