using System.Threading;
using Spin;

namespace FaultKernel;

/// <summary>Loops without a call of any service, and again in the finally block of the termination.</summary>
[Spindle]
public sealed partial class HangsTwice(IStrands strands)
{
    private int _spins;
    private int _turns;

    /// <summary>The turns of its own strand, to see that they end.</summary>
    internal int Turns => Volatile.Read(ref _turns);

    [Handles<KernelReady>]
    private void Begin() => strands.Start("hangs-own", () =>
    {
        while (true)
        {
            _turns++;
            strands.Sleep(1);
        }
    });

    [Handles<Hung>]
    private void Hang(int way)
    {
        try
        {
            while (way == 1)
            {
                Volatile.Write(ref _spins, _spins + 1);
            }
        }
        finally
        {
            while (way == 1)
            {
                Volatile.Write(ref _spins, _spins - 1);
            }
        }
    }
}
