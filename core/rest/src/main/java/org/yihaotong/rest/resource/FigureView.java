package org.yihaotong.rest.resource;

import org.yihaotong.api.callcentre.CallFigures;

/**
 * Figures of the telephone with what follows from them.
 *
 * @param quick in time of offered, 0 to 1
 * @param connected answered of offered, 0 to 1
 * @param occupancy occupied of staffed, 0 to 1
 */
public record FigureView(CallFigures figures, double quick, double connected, double occupancy) {

    static FigureView of(CallFigures figures) {
        return new FigureView(figures, figures.quick(), figures.connected(), figures.occupancy());
    }
}
