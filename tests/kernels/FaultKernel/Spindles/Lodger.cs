using System.Threading;
using Spin;

namespace FaultKernel;

/// <summary>Gets hold of all there is: handlers of both kinds, strands that sleep, spin and wait, mutexes, a condition, memory.</summary>
[Spindle]
public sealed partial class Lodger
{
    private const int Forever = int.MaxValue;

    private readonly IStrands _strands;
    private readonly IMutex _mutex;
    private readonly ICondition _condition;
    private readonly byte[] _memory = new byte[100_000];
    private int _ready;
    private int _turns;
    private int _runs;
    private int _finallyRuns;

    /// <summary>Installs what is bound as soon as it is there.</summary>
    public Lodger(IStrands strands, IProvokedEvent installs)
    {
        _strands = strands;
        _mutex = strands.CreateMutex();
        _condition = strands.CreateCondition(_mutex);
        installs.Install(Count);
    }

    /// <summary>A mutex that a strand of its own owns.</summary>
    internal IMutex Mutex => _mutex;

    /// <summary>Runs of its handlers.</summary>
    internal int Runs => Volatile.Read(ref _runs);

    /// <summary>Finally blocks that ran when it was taken out.</summary>
    internal int FinallyRuns => Volatile.Read(ref _finallyRuns);

    /// <summary>How often it was told that the kernel is ready.</summary>
    internal int Ready => Volatile.Read(ref _ready);

    /// <summary>Turns of the strand that spins.</summary>
    internal int Turns => Volatile.Read(ref _turns);

    [Handles<KernelReady>]
    private void Start()
    {
        _strands.Start("owns", Own);
        _strands.Start("waits", Wait);
        _strands.Start("spins", Spin, StrandPriority.Low);
        Volatile.Write(ref _ready, _ready + 1);
    }

    [Handles<Lodged>]
    private void Lodge(LodgedWay way)
    {
        if (way == LodgedWay.Sleep)
        {
            try
            {
                _strands.Sleep(Forever);
            }
            finally
            {
                Volatile.Write(ref _finallyRuns, _finallyRuns + 1);
            }
        }

        Volatile.Write(ref _runs, _runs + 1);
    }

    private void Count(Provocation what) => Volatile.Write(ref _memory[0], (byte)(_memory[0] + 1));

    private void Own()
    {
        _mutex.Enter();
        _strands.Sleep(Forever);
    }

    private void Wait()
    {
        IMutex other = _strands.CreateMutex();
        other.Enter();
        ICondition condition = _strands.CreateCondition(other);
        condition.Wait();
    }

    private void Spin()
    {
        for (long turn = 0; turn < long.MaxValue; turn++)
        {
            Volatile.Write(ref _turns, (int)turn);
        }
    }
}
