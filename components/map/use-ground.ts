import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Basemap } from './draw/base-paths';
import { type MapTheme, onThemeChange, readTheme } from './draw/theme';
import { loadBasemap } from './load-basemap';

/** The ground to draw on, once it is loaded; null until then. @param onFailure called where it cannot be */
export function useBasemap(onFailure: () => void): Basemap | null {
  const [basemap, setBasemap] = useState<Basemap | null>(null);
  const failed = useRef(onFailure);
  useEffect(() => {
    let wanted = true;
    loadBasemap().then(
      (loaded) => wanted && setBasemap(loaded),
      () => wanted && failed.current(),
    );
    return () => {
      wanted = false;
    };
  }, []);
  return basemap;
}

/** The colours in force at an element, kept in step with the page's. */
export function useTheme(root: RefObject<HTMLElement | null>): MapTheme | null {
  const [theme, setTheme] = useState<MapTheme | null>(null);
  useEffect(() => {
    const read = () => root.current && setTheme(readTheme(root.current));
    read();
    return onThemeChange(read);
  }, [root]);
  return theme;
}
