using FaultKernel;
using KernelSuite;

namespace Regress.Dispatch;

/// <summary>disp-asynch: the raiser goes on while the handler runs on a strand of its own.</summary>
internal static class DetachedTests
{
    private const int Raises = 10;

    internal static void Register(TestRun run)
    {
        run.Test("disp-asynch: the raiser goes on, and every raise is handled in its turn", static () =>
        {
            Answers answers = Kernel.Spindle<Answers>();
            answers.Afterwards = "";
            string expected = "";
            for (int question = 0; question < Raises; question++)
            {
                DetachedEvent.Raise(question);
                expected += question + " ";
            }

            Check.True(answers.Afterwards.Length < expected.Length, "the raiser did not wait");
            Check.True(Kernel.Await(() => answers.Afterwards.Length >= expected.Length), "all are handled");
            Check.Equal(expected, answers.Afterwards);
        });
    }
}
