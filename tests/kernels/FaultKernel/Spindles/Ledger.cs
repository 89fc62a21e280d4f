using System.Threading;
using Spin;

namespace FaultKernel;

/// <summary>Keeps an account that survives it, and changes one side after the other.</summary>
/// <param name="account">The account.</param>
/// <param name="strands">Strands that wait in the middle of a change.</param>
/// <param name="installs">The right to install a handler that changes it, too.</param>
[Spindle]
public sealed partial class Ledger(IState<Account> account, IStrands strands, IPostedEvent installs)
{
    private long _turns;
    private int _refused;

    /// <summary>The account as a reader sees it.</summary>
    internal IState<Account> Account => account;

    /// <summary>Changes that another strand's change has kept off.</summary>
    internal int Refused => Volatile.Read(ref _refused);

    /// <summary>Changes the account on a strand of its own, which ends without committing, or commits.</summary>
    internal IStrand Change(bool commits) => strands.Start("changes", () =>
    {
        Account changed = account.Value;
        changed.Credit++;
        changed.Debit++;
        account.TrySet(in changed);
        if (commits)
        {
            account.Commit();
        }
    });

    /// <summary>Installs a handler that adds ten to both sides, and throws in between if asked to.</summary>
    internal Installation Install() => installs.Install((way, _) =>
    {
        Account changed = account.Value;
        changed.Credit += 10;
        account.TrySet(in changed);
        if (way == PostedWay.Throw)
        {
            throw new System.InvalidOperationException("on purpose");
        }

        changed.Debit += 10;
        account.TrySet(in changed);
    });

    [Handles<Posted>]
    private void Post(PostedWay way, int turns)
    {
        Turn(turns);
        Account changed = account.Value;
        changed.Credit++;
        if (!account.TrySet(in changed))
        {
            Volatile.Write(ref _refused, _refused + 1);
            return;
        }

        Turn(turns);
        Stop(way);
        changed = account.Value;
        changed.Debit = changed.Credit;
        account.TrySet(in changed);
        Turn(turns);
    }

    private void Stop(PostedWay way)
    {
        switch (way)
        {
            case PostedWay.Throw:
                throw new System.InvalidOperationException("on purpose");
            case PostedWay.Sleep:
                strands.Sleep(int.MaxValue);
                break;
            case PostedWay.Hang:
                try
                {
                    Turn(long.MaxValue);
                }
                finally
                {
                    Turn(long.MaxValue);
                }

                break;
            case PostedWay.Nest:
                PostedEvent.Raise(PostedWay.Loop, 0);
                break;
            default:
                break;
        }
    }

    private void Turn(long turns)
    {
        for (long turn = 0; turn < turns; turn++)
        {
            Volatile.Write(ref _turns, turn);
        }
    }
}
