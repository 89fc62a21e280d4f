namespace Spin.Kernel.Runtime.Collector;

internal unsafe partial struct Heap
{
    /// <summary>What an owner holds, without what contexts keep ready for it.</summary>
    internal OwnerUsage UsageOf(int owner)
    {
        OwnerAccount* account = AccountOf(owner);
        nuint unused = 0;
        AllocationContext* context = null;
        while ((context = _environment.NextContext(_environment.State, context)) != null)
        {
            if (AccountOf(context->Owner) == account)
            {
                unused += AllocationContext.UnusedBytes(context);
            }
        }

        return new OwnerUsage(
            (long)account->LiveBytes,
            (long)(account->BytesSinceMark - unused),
            (long)account->BlockBytes,
            (long)account->Quota,
            (long)(account->TotalBytes - unused),
            account->Refusals);
    }
}
