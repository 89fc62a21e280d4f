// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Searches with a lower end that may stay.</summary>
[Spindle]
public sealed partial class BinarySearchThatStalls
{
    private readonly ushort[] _ports = [7, 53, 67, 123];
    private long _found;

    [Handles<DatagramArrived>]
    private void Find(in Datagram datagram)
    {
        int low = 0;
        int high = _ports.Length;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            if (_ports[middle] < datagram.DestinationPort)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        _found = low;
    }
}
