using KernelSuite;
using Spin;

namespace Regress.Dispatch;

/// <summary>disp-closure: handlers and guards that close over state see their own, each installation another.</summary>
internal static class ClosureTests
{
    private const int Closures = 16;

    internal static void Register(TestRun run, IClosedOverEvent closures) =>
        run.Test("disp-closure: one method, many closures, each with its own state", () =>
        {
            int[] runs = new int[Closures];
            Installation[] installations = new Installation[Closures];
            for (int index = 0; index < Closures; index++)
            {
                int own = index;
                installations[index] = closures.Install(question => runs[own] += question, question => question > own);
            }

            for (int question = 0; question <= Closures; question++)
            {
                ClosedOverEvent.Raise(question);
            }

            for (int own = 0; own < Closures; own++)
            {
                Check.Equal(((Closures * (Closures + 1)) - (own * (own + 1))) / 2, runs[own]);
                installations[own].Uninstall();
            }

            int last = runs[0];
            ClosedOverEvent.Raise(Closures);
            Check.Equal(last, runs[0]);
        });
}
