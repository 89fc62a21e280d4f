using System;
using System.Threading;
using Spin;

namespace FaultKernel;

/// <summary>Changes an account that survives it in a filter, and after the raise.</summary>
/// <param name="account">The account.</param>
/// <param name="strands">Strands, of which it may have one.</param>
[Spindle]
public sealed partial class Clerk(IState<Account> account, IStrands strands)
{
    private int _begun;

    /// <summary>The account as a reader sees it.</summary>
    internal IState<Account> Account => account;

    /// <summary>Runs after the raise that have begun.</summary>
    internal int Begun => Volatile.Read(ref _begun);

    /// <summary>Starts a strand beside that of its handlers.</summary>
    internal IStrand StartStrand() => strands.Start("another", static () => { });

    [Handles<Filed>(Filter = true)]
    private void Rewrite(ref FiledWay way)
    {
        if (way is FiledWay.Filter or FiledWay.FilterThrows)
        {
            Change(way);
            way = FiledWay.Nothing;
        }
    }

    [Handles<Filed>(Async = true, Capacity = 4)]
    private void File(FiledWay way)
    {
        if (way is FiledWay.Handler or FiledWay.HandlerThrows or FiledWay.HandlerSleeps)
        {
            Volatile.Write(ref _begun, _begun + 1);
            Change(way);
        }
    }

    private void Change(FiledWay way)
    {
        Account changed = account.Value;
        changed.Credit++;
        account.TrySet(in changed);
        if (way is FiledWay.FilterThrows or FiledWay.HandlerThrows)
        {
            throw new InvalidOperationException("on purpose");
        }

        if (way == FiledWay.HandlerSleeps)
        {
            strands.Sleep(int.MaxValue);
        }

        changed.Debit++;
        account.TrySet(in changed);
    }
}
